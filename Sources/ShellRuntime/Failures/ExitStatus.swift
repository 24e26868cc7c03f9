/// How a process, a statement or a job ended, as the operating system sees it.
package enum ExitStatus: UInt8, Hashable, Sendable, CaseIterable {
    case success = 0
    /// An expectation did not hold, or a program behind `|` failed.
    case expectationFailed = 1
    /// Usage, syntax or binding, process flags included.
    case usage = 2
    /// The exchange refused the request, or its record could not be used.
    case exchange = 3
    /// Key, signature or permission.
    case authentication = 4
    case clock = 5
    /// A rate limit or a ban; a watch that cannot fit is one.
    case rateLimit = 6
    /// Network, TLS, timeout.
    case network = 7
    /// A watch's condition did not come true.
    case conditionNotMet = 8
    /// A replay did not match or is damaged.
    case replay = 9
    /// A mistake of this program.
    case `internal` = 70
    /// Something could not be written, such as standard output on a full disk.
    case output = 74
    case configuration = 78
    case hungUp = 129
    case interrupted = 130
    case terminated = 143
}
