import NIOCore
import SystemCalls

/// A connection's event loop as the place where its task runs.
///
/// A task elsewhere is woken by each request, and wakes the loop with each response: two changes of threads, which take
/// longer than the response itself does.
final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = QueuedJob(job)
        loop.execute { job.run(on: self) }
    }
}
