public import JSONText
import ExactDecimals

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
