/// A piece of a task that an executor was given and has still to run.
package struct QueuedJob: Sendable {
    private let job: UnownedJob

    package init(_ job: consuming ExecutorJob) { self.job = UnownedJob(job) }

    /// Runs it, to be called once.
    package func run(on executor: some TaskExecutor) {
        // SAFETY: who calls this owns the job and is the executor that it was handed to.
        unsafe job.runSynchronously(on: executor.asUnownedTaskExecutor())
    }
}
