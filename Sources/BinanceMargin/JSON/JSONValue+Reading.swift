import ExactDecimals
public import JSONText

extension JSONValue {
    /// An array's elements.
    public func elements() throws(JSONMismatch) -> [JSONValue] {
        guard case .array(let elements) = self else { throw JSONMismatch(path: "", expected: .array) }
        return elements
    }

    /// An object's members.
    public func members() throws(JSONMismatch) -> [JSONMember] {
        guard case .object(let members) = self else { throw JSONMismatch(path: "", expected: .object) }
        return members
    }

    /// A string.
    public func text() throws(JSONMismatch) -> String {
        guard case .string(let text) = self else { throw JSONMismatch(path: "", expected: .string) }
        return text
    }

    /// A whole number of up to 64 bits, as a number or in a string; it never passes through a floating-point number.
    public func integer() throws(JSONMismatch) -> ReportedInteger {
        switch self {
        case .number(let digits), .string(let digits):
            guard let integer = ReportedInteger(digits) else { throw JSONMismatch(path: "", expected: .integer) }
            return integer
        default: throw JSONMismatch(path: "", expected: .integer)
        }
    }

    /// A decimal that may have been sent as a string or as a number.
    public func decimal() throws(JSONMismatch) -> ReportedDecimal {
        switch self {
        case .string(let text), .number(let text):
            guard let decimal = ReportedDecimal(text) else { throw JSONMismatch(path: "", expected: .decimal) }
            return decimal
        default: throw JSONMismatch(path: "", expected: .decimal)
        }
    }

    /// A decimal that is not below zero: nothing less can be borrowed, held or allowed.
    public func amount() throws(JSONMismatch) -> ReportedDecimal {
        guard let decimal = try? decimal(), !decimal.value.isNegative else {
            throw JSONMismatch(path: "", expected: .amount)
        }
        return decimal
    }

    /// An instant in seconds or milliseconds since 1970, not after the year 9999.
    public func instant() throws(JSONMismatch) -> ReportedInteger {
        guard let integer = try? integer(), integer.instantMilliseconds != nil else {
            throw JSONMismatch(path: "", expected: .instant)
        }
        return integer
    }

    /// `true` or `false`, also as the strings some services send.
    public func flag() throws(JSONMismatch) -> Bool {
        switch self {
        case .bool(let flag): return flag
        case .string("true"), .string("TRUE"): return true
        case .string("false"), .string("FALSE"): return false
        default: throw JSONMismatch(path: "", expected: .bool)
        }
    }
}

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

/// A type that can be read from an exchange's response.
///
/// Readers take what they know and pass over what they do not, so that a field the exchange adds breaks nothing.
public protocol JSONReadable {
    /// Reads the value.
    ///
    /// - Throws: ``JSONMismatch`` where a field this type cannot do without is missing or of another type.
    init(json: JSONValue) throws(JSONMismatch)
}

extension Array: JSONReadable where Element: JSONReadable {
    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        self = try json.elements().enumerated().map { index, element throws(JSONMismatch) in
            do throws(JSONMismatch) {
                return try Element(json: element)
            } catch {
                throw error.within("[\(index)]")
            }
        }
    }
}
