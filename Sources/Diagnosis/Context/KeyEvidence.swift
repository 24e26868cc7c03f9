import BinanceMargin

/// The responses of the exchange to a fixed series of harmless requests about a key. The series ends as soon as a
/// response shows enough.
///
/// The codes `-2015` and `-1002` have several causes each. The series separates them: a request that needs only the
/// key, one that needs a signature and reading, whether this host serves margin at all, the kind of account, and the
/// margin account itself.
struct KeyEvidence: Sendable {
    /// Why no request with a key was possible.
    var setup: Problem?

    /// Margin assets: needs only the key.
    var keyOnly: Result<Void, ExchangeError>?

    /// The key's own permissions: needs a signature and reading.
    var signed: Result<APIRestrictions, ExchangeError>?

    /// Whether the host serves the margin endpoints at all; nil if that was not requested.
    var servesMargin: Bool?

    /// VIP level and kinds of the account.
    var account: Result<AccountInfo, ExchangeError>?

    /// The margin account of the scope.
    var margin: Result<MarginStanding, ExchangeError>?

    /// Whether the exchange has published the host, or it is this computer.
    var isKnownHost = true
}

/// The margin account of one scope.
enum MarginStanding: Sendable {
    case cross(MarginAccount)
    case isolated(IsolatedAccount)
}

extension Result where Failure == ExchangeError {
    /// The exchange's code, if it rejected the request.
    var code: ExchangeCode? {
        if case .failure(let error) = self { error.code } else { nil }
    }

    var error: ExchangeError? {
        if case .failure(let error) = self { error } else { nil }
    }

    var value: Success? { try? get() }
}
