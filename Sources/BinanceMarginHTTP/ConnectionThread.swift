import NIOCore
import NIOPosix
import SystemCalls

/// A thread that carries connections, and the tasks that ask over them.
///
/// Each answer to a task that runs elsewhere wakes another thread, which costs more than the rest of a request over a
/// connection that stands. What runs here, in turn, holds up every response meanwhile.
public final class ConnectionThread: TaskExecutor {
    let group: MultiThreadedEventLoopGroup
    private let loop: any EventLoop

    /// Starts the thread; it ends with the process.
    public init() {
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        loop = group.next()
    }

    /// Runs `job` on the thread, behind what waits there.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = QueuedJob(job)
        loop.execute { job.run(on: self) }
    }
}
