/// A document that is JSON, but not what was expected.
public struct JSONMismatch: Error, Hashable, Sendable {
    /// What was expected at a place.
    public enum Expected: String, Hashable, Sendable {
        /// An object.
        case object
        /// An array.
        case array
        /// A string.
        case string
        /// A whole number that fits 64 bits.
        case integer
        /// A decimal, as a string or number.
        case decimal
        /// A decimal that is not below zero.
        case amount
        /// A whole number that is an instant of the years 1970 to 9999, in seconds or milliseconds.
        case instant
        /// `true` or `false`.
        case bool
    }

    /// Where, as in `userAssets[3].free`; empty for the whole document.
    public let path: String

    /// What should have been there.
    public let expected: Expected

    /// Says that `expected` was not found at `path`.
    public init(path: String, expected: Expected) {
        self.path = path
        self.expected = expected
    }

    func within(_ outer: String) -> JSONMismatch {
        let joint = path.isEmpty || path.hasPrefix("[") ? "" : "."
        return JSONMismatch(path: outer + joint + path, expected: expected)
    }
}
