import Synchronization
import SystemCalls
import InjectedTime
import UnixSignals

/// Work that Ctrl-C, SIGTERM, SIGHUP and SIGQUIT end: the first cancels it, the second exits at once.
enum InterruptibleRun {
    /// How long cancelled work may take to end: nothing may keep the process, such as a pipe that is not read.
    private static let patience: Duration = .seconds(1)

    /// Runs `work` to its end, cancelled or not.
    ///
    /// - Parameters:
    ///   - executor: where the work runs; nil for the threads that all tasks share.
    ///   - cancel: cancels the work.
    ///   - continued: called when the process continues after it was stopped.
    ///   - abandon: saves what can be saved if the work does not end in time; the process then exits.
    /// - Returns: its status, or 128 plus the number of the signal that ended it.
    static func run(
        _ work: @escaping @Sendable () async -> UInt8,
        on executor: (any TaskExecutor)? = nil,
        cancel: @escaping @Sendable (Task<UInt8, Never>) -> Void = { $0.cancel() },
        continued: @escaping @Sendable () -> Void = {},
        abandon: @escaping @Sendable () -> Void = {}
    ) async -> UInt8 {
        let task = Task.detached(executorPreference: executor) { await work() }
        let received = Received()
        // A child task runs on the caller's thread, which only waits: no thread is started for it.
        return await withTaskGroup { listener in
            listener.addTask {
                await withTaskGroup { deadline in
                    for await signal in await UnixSignalsSequence(trapping: trapped) {
                        guard signal != .sigcont else {
                            continued()
                            continue
                        }
                        let status = UInt8(clamping: 128 + signal.rawValue)
                        guard received.isFirst(status) else { ProcessExit.leave(with: status) }
                        deadline.addTask { await leave(with: status, after: abandon) }
                        cancel(task)
                    }
                    deadline.cancelAll()
                }
            }
            let status = await task.value
            listener.cancelAll()
            return received.status ?? status
        }
    }

    /// A signal that was ignored when the process was started, as by `nohup`, stays ignored.
    private static var trapped: [UnixSignal] {
        let ends: [UnixSignal] = [.sigint, .sigterm, .sighup, .sigquit]
        return [.sigcont] + ends.filter { !ProcessStart.ignores($0.rawValue) }
    }

    private static func leave(with status: UInt8, after abandon: @Sendable () -> Void) async {
        do {
            try await SystemTime().sleep(for: patience)
        } catch {
            return
        }
        abandon()
        ProcessExit.leave(with: status)
    }

    private final class Received: Sendable {
        private let kept = Mutex<UInt8?>(nil)

        var status: UInt8? { kept.withLock { $0 } }

        func isFirst(_ status: UInt8) -> Bool {
            kept.withLock { kept in
                defer { kept = kept ?? status }
                return kept == nil
            }
        }
    }
}
