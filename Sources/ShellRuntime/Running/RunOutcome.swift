/// How a text ended.
package struct RunOutcome: Hashable, Sendable {
    /// The status of the first failure.
    package let status: ExitStatus

    /// What the process would end with: the status, or the number `exit N` gave.
    package let exitCode: UInt8

    /// Whether it asked the shell to end.
    package let leaves: Bool

    package init(status: ExitStatus, exitCode: UInt8? = nil, leaves: Bool) {
        self.status = status
        self.exitCode = exitCode ?? status.rawValue
        self.leaves = leaves
    }
}
