internal import Dispatch
internal import Synchronization

/// The thread the process began on, as a place where a task runs.
///
/// Swift's own asynchronous `main` gives that thread up: its tasks then run elsewhere, while the system still brings the
/// signals of a terminal to it. Whoever reads the terminal on the thread that takes the signals finds each one handled
/// before any byte that was typed behind it.
package final class MainThread: TaskExecutor {
    private let jobs = Mutex<[QueuedJob]>([])
    private let arrivals = DispatchSemaphore(value: 0)

    private init() {}

    /// Runs `work` on the calling thread, which has to be the process's first one.
    ///
    /// - Parameter work: its status ends the process.
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
