import BinanceMargin
import ExactDecimals

extension BorrowParts {
    /// One part as text, for records.
    public struct Part: Hashable, Sendable {
        /// What it is.
        public let name: String

        /// The asset, or the number of a tier; nil if it is about neither.
        public let of: String?

        /// The value as text: a decimal for most.
        public let value: String

        /// Creates a part.
        public init(_ name: String, of: String? = nil, _ value: String) {
            self.name = name
            self.of = of
            self.value = value
        }
    }

    /// All parts; ``init(_:)`` is the inverse.
    public var list: [Part] { [] }

    /// The parts of a record's list; nil if it is not complete or a value is unreadable.
    public init?(_ list: [Part]) {
        return nil
    }
}
