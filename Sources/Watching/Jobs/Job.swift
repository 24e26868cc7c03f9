import ShellRuntime

/// A statement that runs in the background.
struct Job: Sendable {
    /// What `jobs`, `stop`, `wait` and `fg` call it, from 1.
    let number: Int

    /// The statement without its `&`.
    let text: String

    /// The script that started it; nil for a person.
    let owner: String?

    /// When it began, in milliseconds since 1970.
    let startedMilliseconds: Int64
    let task: Task<Void, Never>
    let completion: JobCompletion
}
