import BilingualText
import CommandLanguage
import ShellRuntime
import InjectedTime

/// The failures of a watch that continues. Each kind is reported once, counted, and reported again when it is over.
struct WatchFailures: Sendable {
    /// What makes two failures equal: figures in their messages may differ, such as the seconds left to wait.
    fileprivate struct Kind: Hashable {
        let category: ShellFailure.Category
        let cause: ShellFailure.Cause?
        let code: Int?
        let message: String

        init(_ failure: ShellFailure) {
            category = failure.category
            cause = failure.cause
            code = failure.code
            message = failure.message.id
        }
    }

    /// One kind of failure, from its first to its last.
    struct Repeated: Sendable {
        fileprivate let kind: Kind
        let since: MonotonicInstant

        /// The names of what failed, in the order of failing.
        fileprivate(set) var names: [String]

        /// Those of them without a response since then.
        fileprivate(set) var pending: Set<String>
        fileprivate(set) var count = 1

        /// The ticks without a request while it lasted.
        fileprivate(set) var skipped = 0

        /// The latest of the failures.
        fileprivate(set) var failure: ShellFailure
    }

    /// Those that are not over, oldest first.
    private(set) var open: [Repeated] = []

    /// Adds a failure.
    ///
    /// - Returns: whether it is new.
    mutating func note(_ failure: ShellFailure, of name: String, at instant: MonotonicInstant) -> Bool {
        let kind = Kind(failure)
        guard let place = open.firstIndex(where: { $0.kind == kind }) else {
            open.append(Repeated(kind: kind, since: instant, names: [name], pending: [name], failure: failure))
            return true
        }
        open[place].count += 1
        open[place].failure = failure
        if !open[place].names.contains(name) { open[place].names.append(name) }
        open[place].pending.insert(name)
        return false
    }

    /// Adds a response.
    ///
    /// - Returns: the failures that it ended.
    mutating func recovered(_ name: String) -> [Repeated] {
        guard !open.isEmpty else { return [] }
        for place in open.indices { open[place].pending.remove(name) }
        let over = open.filter(\.pending.isEmpty)
        open.removeAll(where: \.pending.isEmpty)
        return over
    }

    /// Adds skipped ticks.
    ///
    /// - Returns: false if no failure is open, so that the skipped ticks have to be reported separately.
    mutating func noteSkipped(_ count: Int, of name: String) -> Bool {
        guard let place = open.lastIndex(where: { $0.pending.contains(name) }) else { return false }
        open[place].skipped += count
        return true
    }
}
