import BilingualText
import CommandLanguage
import ShellRuntime
import InjectedTime

/// The failures of a watch that go on: each kind is told once, counted, and told again when it is over.
struct WatchFailures: Sendable {
    /// What makes two failures the same: their numbers may differ, such as the seconds still to wait.
    fileprivate struct Kind: Hashable {
        package let category: ShellFailure.Category
        let code: Int?
        let message: String

        init(_ failure: ShellFailure) {
            category = failure.category
            code = failure.code
            message = failure.message.id
        }
    }

    /// One kind of failure, from its first to its last.
    struct Repeated: Sendable {
        fileprivate let kind: Kind
        let since: MonotonicInstant

        /// What failed, in the order of failing.
        fileprivate(set) var names: [String]

        /// Those of them that have not answered since.
        fileprivate(set) var pending: Set<String>
        fileprivate(set) var count = 1

        /// The ticks that nothing was asked in while it lasted.
        fileprivate(set) var skipped = 0

        /// The newest of the failures.
        fileprivate(set) var failure: ShellFailure
    }

    /// Those not yet over, the oldest first.
    private(set) var open: [Repeated] = []

    /// Takes a failure in.
    ///
    /// - Returns: whether it is news.
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

    /// Takes a response in.
    ///
    /// - Returns: the failures that it ended.
    mutating func recovered(_ name: String) -> [Repeated] {
        guard !open.isEmpty else { return [] }
        for place in open.indices { open[place].pending.remove(name) }
        let over = open.filter(\.pending.isEmpty)
        open.removeAll(where: \.pending.isEmpty)
        return over
    }

    /// Takes skipped ticks in.
    ///
    /// - Returns: false where nothing was amiss, so that they are news of their own.
    mutating func noteSkipped(_ count: Int, of name: String) -> Bool {
        guard let place = open.lastIndex(where: { $0.pending.contains(name) }) else { return false }
        open[place].skipped += count
        return true
    }
}
