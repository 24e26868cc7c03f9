/// A place for an argument.
package struct Slot: Sendable {
    /// What may stand there.
    ///
    /// Types beyond the shape are the runtime's affair.
    package enum Shape: Hashable, Sendable {
        case word
        /// An asset: a word; all of it in upper case it is never taken for an option.
        case asset
        /// Free text: words that keep `as` and the like unless they are the statement's modifiers.
        case text
        case duration
        /// A duration that may begin with `-`.
        case signedDuration
        case number
        case choice([String])
        case condition
        case block
        case statement
    }

    package enum Arity: Sendable {
        case one
        case optional
        case oneOrMore
        case zeroOrMore

        package var isRequired: Bool { self == .one || self == .oneOrMore }
        package var repeats: Bool { self == .oneOrMore || self == .zeroOrMore }
    }

    /// What diagnostics and help call it: `ASSET`, `EVERY`, `N`.
    package let name: String
    package let shape: Shape
    package let arity: Arity

    /// Whether a duration stands there.
    var takesDuration: Bool { shape == .duration || shape == .signedDuration }

    package init(_ name: String, _ shape: Shape, _ arity: Arity = .one) {
        self.name = name
        self.shape = shape
        self.arity = arity
    }
}
