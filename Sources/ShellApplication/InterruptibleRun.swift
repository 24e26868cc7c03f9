import ShellRuntime
import Synchronization
import SystemCalls
import UnixSignals

/// Work that Ctrl-C, SIGTERM and SIGHUP end: the first asks it to, the second leaves at once.
enum InterruptibleRun {
    /// Runs `work` to its end, cancelled or not.
    ///
    /// - Parameters:
    ///   - executor: where the work runs; nil for the threads that all tasks share.
    ///   - cancel: how the work is asked to end.
    ///   - continued: told when the process goes on after it was stopped.
    /// - Returns: its status, or 129, 130 or 143 where a signal ended it.
    static func run(
        _ work: @escaping @Sendable () async -> UInt8,
        on executor: (any TaskExecutor)? = nil,
        cancel: @escaping @Sendable (Task<UInt8, Never>) -> Void = { $0.cancel() },
        continued: @escaping @Sendable () -> Void = {}
    ) async -> UInt8 {
        let task = Task.detached(executorPreference: executor) { await work() }
        let received = Received()
        // A child task, so that it runs where the caller does, who only waits: no thread is started for it.
        return await withTaskGroup { listener in
            listener.addTask {
                for await signal in await UnixSignalsSequence(trapping: trapped) {
                    guard signal != .sigcont else {
                        continued()
                        continue
                    }
                    let status: ExitStatus =
                        switch signal {
                        case .sigterm: .terminated
                        case .sighup: .hungUp
                        default: .interrupted
                        }
                    guard received.isFirst(status) else { ProcessExit.leave(with: status.rawValue) }
                    cancel(task)
                }
            }
            let status = await task.value
            listener.cancelAll()
            return received.status?.rawValue ?? status
        }
    }

    /// Whoever started this process to ignore SIGHUP wants it to stay so.
    private static var trapped: [UnixSignal] {
        [.sigint, .sigterm, .sigcont] + (ProcessProtection.ignoresHangUps ? [] : [.sighup])
    }

    private final class Received: Sendable {
        private let kept = Mutex<ExitStatus?>(nil)

        var status: ExitStatus? { kept.withLock { $0 } }

        func isFirst(_ status: ExitStatus) -> Bool {
            kept.withLock { kept in
                defer { kept = kept ?? status }
                return kept == nil
            }
        }
    }
}
