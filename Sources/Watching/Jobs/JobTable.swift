package import BilingualText
import CommandLanguage
package import InjectedTime
package import ShellRuntime
package import ShellSession
import Synchronization

/// The background jobs of one shell.
package final class JobTable: Sendable {
    private struct State {
        var lastNumber = 0
        var running: [Int: Job] = [:]
        /// The outcomes of ended jobs that no statement has waited for yet, by number.
        var outcomes: [Int: (owner: String?, outcome: RunOutcome)] = [:]
        /// The last message of each job that is being stopped, by number; nil if there is none yet.
        var lastWords: [Int: Message?] = [:]
    }

    /// The largest number of outcomes that are kept; older ones are dropped.
    private static let keptOutcomes = 256

    private let time: any TimeSource
    private let state = Mutex(State())

    package init(time: any TimeSource) {
        self.time = time
    }

    /// The running jobs, in the order of their numbers.
    package var running: [Job] {
        state.withLock { $0.running.values.sorted { $0.number < $1.number } }
    }

    /// The job with that number; nil if it is not running.
    package func job(_ number: Int) -> Job? { state.withLock { $0.running[number] } }

    /// The running jobs that the statements of `origin` can use, in the order of their numbers.
    package func running(for origin: ScriptOrigin) -> [Job] { running.filter { origin.reachesJob(of: $0.owner) } }

    /// Whether a job that no statement waited for could not write its output.
    package var hasLostOutput: Bool { state.withLock { $0.outcomes.values.contains { $0.outcome.status == .output } } }

    /// Takes the outcome of an ended job, if the statements of `origin` can use it.
    func takeOutcome(of number: Int, for origin: ScriptOrigin) -> RunOutcome? {
        state.withLock { state in
            guard let ended = state.outcomes[number], origin.reachesJob(of: ended.owner) else { return nil }
            return state.outcomes.removeValue(forKey: number)?.outcome
        }
    }

    /// Takes the outcome of the oldest ended job that the statements of `origin` can use.
    func takeFirstOutcome(for origin: ScriptOrigin) -> (number: Int, outcome: RunOutcome)? {
        state.withLock { state in
            let reached = state.outcomes.filter { origin.reachesJob(of: $0.value.owner) }.keys
            guard let number = reached.min(), let ended = state.outcomes.removeValue(forKey: number) else { return nil }
            return (number, ended.outcome)
        }
    }

    /// Starts a job.
    ///
    /// - Parameters:
    ///   - environment: makes the environment for the job's number.
    ///   - onEnd: called when the job has ended by itself, before waiting tasks resume.
    /// - Returns: its number.
    @discardableResult
    package func start(
        _ job: BackgroundJob,
        in environment: (Int) -> RuntimeEnvironment,
        onEnd: @escaping @Sendable (Int, RunOutcome) -> Void
    ) -> Int {
        let number = state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
        let environment = environment(number)
        // With the lock held, so that the job is in the table before it can end.
        state.withLock { state in
            let run = job.start(at: number, in: environment, on: time) { [self] outcome in
                end(number, outcome, owner: job.owner)
                onEnd(number, outcome)
            }
            state.running[number] = Job(
                number: number,
                text: job.text,
                owner: job.owner,
                startedMilliseconds: time.wallMilliseconds,
                run: run
            )
        }
        return number
    }

    private func end(_ number: Int, _ outcome: RunOutcome, owner: String?) {
        state.withLock { state in
            state.running[number] = nil
            state.outcomes[number] = (owner, outcome)
            if state.outcomes.count > Self.keptOutcomes, let oldest = state.outcomes.keys.min() {
                state.outcomes[oldest] = nil
            }
        }
    }
}

extension JobTable {
    /// The running job whose number the statement names.
    ///
    /// - Parameter origin: that of the statement: it cannot see the jobs of others.
    /// - Throws: a usage failure if there is no such job.
    func named(by invocation: CommandInvocation, for origin: ScriptOrigin) throws -> Job {
        let number = invocation.integer("job") ?? 0
        if let job = job(number), origin.reachesJob(of: job.owner) { return job }
        var failure = ShellFailure.usage(.jobUnknown(number), at: invocation.argument("job")?.range)
        failure.nextStep = .jobUnknownNext
        throw failure
    }

    /// Ends `jobs`, and waits until they have ended.
    package func end(_ jobs: [Job]) async {
        await JobRun.end(jobs.map(\.run))
    }

    /// Ends the jobs of these numbers, and waits until they have; what a watch among them says of its end is part of the
    /// message about the job.
    ///
    /// - Parameter stopped: what is shown: the number, the statement.
    /// - Returns: a message for each of them.
    package func stop(_ jobs: [Job], telling stopped: (Int, Code) -> Message) async -> [Message] {
        state.withLock { state in
            for job in jobs { state.lastWords[job.number] = .some(nil) }
        }
        await end(jobs)
        return jobs.map { job in
            let words = state.withLock { $0.lastWords.removeValue(forKey: job.number) ?? nil }
            let told = stopped(job.number, Code(job.text))
            guard let tally = words?.inner.first else { return told }
            return .jobTally(told, tally: tally)
        }
    }

    /// Keeps the last message of the job with that number.
    ///
    /// - Returns: false if the job is not being stopped, so that it shows its message itself.
    func keepLastWords(_ words: Message, of number: Int) -> Bool {
        state.withLock { state in
            guard state.lastWords[number] != nil else { return false }
            state.lastWords[number] = words
            return true
        }
    }
}

extension JobTable: RunningJobs {
    package var runningJobs: [RunningJob] { running.map { RunningJob(number: $0.number, text: $0.text) } }

    package func end(_ jobs: [RunningJob]) async {
        let numbers = Set(jobs.map(\.number))
        await end(running.filter { numbers.contains($0.number) })
    }
}
