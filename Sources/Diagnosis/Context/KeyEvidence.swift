import BinanceMargin

/// What the exchange said to a fixed series of harmless requests about a key: no later one is asked where an earlier
/// one tells enough.
///
/// The codes `-2015` and `-1002` stand for several causes each. The series separates them: a request that needs the key
/// alone, one that needs a signature and reading, whether this host serves margin at all, the kind of the account, and
/// the margin account itself.
struct KeyEvidence: Sendable {
    /// Why no key could be asked with.
    var setup: Problem?

    /// Margin assets: the key alone.
    var keyOnly: Result<Void, ExchangeError>?

    /// The key's own permissions: a signature, and reading.
    var signed: Result<APIRestrictions, ExchangeError>?

    /// Whether the host serves the margin part of the exchange at all; nil where it was not asked.
    var servesMargin: Bool?

    /// Level and kinds of the account.
    var account: Result<AccountInfo, ExchangeError>?

    /// The margin account of the scope.
    var margin: Result<MarginStanding, ExchangeError>?

    /// Whether the exchange published the host's name, or it is this machine's own.
    var isKnownHost = true
}

/// The margin account of one scope.
enum MarginStanding: Sendable {
    case cross(MarginAccount)
    case isolated(IsolatedAccount)
}

extension Result where Failure == ExchangeError {
    /// The exchange's code where it refused.
    var code: ExchangeCode? {
        if case .failure(let error) = self { error.code } else { nil }
    }

    /// What went wrong.
    var error: ExchangeError? {
        if case .failure(let error) = self { error } else { nil }
    }

    /// What was answered.
    var value: Success? { try? get() }
}
