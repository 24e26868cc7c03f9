/// Which margin account a request is about.
public enum MarginScope: Hashable, Sendable {
    /// The one cross-margin account.
    case cross
    /// The account of one isolated pair.
    case isolated(Symbol)

    /// The pair, in an isolated scope.
    public var symbol: Symbol? {
        switch self {
        case .cross: nil
        case .isolated(let symbol): symbol
        }
    }
}
