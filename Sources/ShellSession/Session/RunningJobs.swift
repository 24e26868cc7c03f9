/// The background jobs of a shell, for what must know of them and starts none.
package protocol RunningJobs: Sendable {
    /// Those that run, in the order of their numbers.
    var runningJobs: [RunningJob] { get }

    func end(_ jobs: [RunningJob]) async
}

/// A statement that runs in the background.
package struct RunningJob: Hashable, Sendable {
    /// From 1.
    package let number: Int

    /// The statement without its `&`.
    package let text: String

    package init(number: Int, text: String) {
        self.number = number
        self.text = text
    }
}
