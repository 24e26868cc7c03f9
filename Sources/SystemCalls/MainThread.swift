internal import Dispatch
import Glibc
internal import Synchronization

/// A task executor on the first thread of the process.
///
/// Swift's asynchronous `main` runs tasks on other threads, while the system still delivers the terminal's signals to
/// the first thread. A reader of the terminal on this thread finds each signal handled before the bytes that were typed
/// after it.
package final class MainThread: TaskExecutor {
    private let jobs = Mutex<[QueuedJob]>([])
    private let arrivals = DispatchSemaphore(value: 0)

    private init() {}

    /// Runs `work` on the calling thread, which must be the first one of the process.
    ///
    /// - Parameter work: returns the exit status of the process.
    package static func run(_ work: @escaping @Sendable () async -> UInt8) -> Never {
        let thread = MainThread()
        Task(executorPreference: thread) { ProcessExit.leave(with: await work()) }
        thread.serve()
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = QueuedJob(job)
        jobs.withLock { $0.append(job) }
        arrivals.signal()
    }

    private func serve() -> Never {
        while true {
            arrivals.wait()
            let job = jobs.withLock { $0.removeFirst() }
            job.run(on: self)
        }
    }
}

/// A job that an executor has received and not yet run.
package struct QueuedJob: Sendable {
    private let job: UnownedJob

    package init(_ job: consuming ExecutorJob) { self.job = UnownedJob(job) }

    /// Runs the job; to be called once.
    package func run(on executor: some TaskExecutor) {
        // SAFETY: the caller owns the job and is the executor that received it.
        unsafe job.runSynchronously(on: executor.asUnownedTaskExecutor())
    }
}

package enum ProcessExit {
    /// Ends the process with `status`, after C's streams are flushed.
    package static func leave(with status: UInt8) -> Never { exit(Int32(status)) }

    /// Never releases `value`: a large value need not be deallocated before the process ends.
    package static func leak(_ value: some Sendable) {
        _ = unsafe Unmanaged.passRetained(Box(value: value))
    }

    private final class Box<Value: Sendable>: Sendable {
        let value: Value

        init(value: Value) { self.value = value }
    }
}
