/// An exact decimal number: it keeps every digit of its text, and arithmetic never rounds silently.
///
/// `1.50` prints as `1.50` and equals `1.5`. Binary floating point is not involved.
///
/// A result has as many fraction digits as in Python's `decimal`: the larger count for a sum, both counts added for a
/// product, and for a quotient as few as the difference allows. That difference can be negative: Python writes `10 /
/// 0.1` as `1.0E+2`. Such a value keeps Python's exponent for later arithmetic, and prints its zeros: `100`.
///
/// There is no negative zero: `-0.00` is `0.00`.
public struct ExactDecimal: Sendable {
    /// The most digits of a number without leading zeros: all 76-digit integers fit 256 bits.
    public static let maximumDigits = 76

    /// The most fraction digits of a number.
    public static let maximumFractionDigits = 1000

    /// Zero, with no fraction digits.
    public static let zero = ExactDecimal(0)

    /// The number's digits as an integer, below 10 to the power of ``maximumDigits``.
    let coefficient: UInt256

    /// The value is the coefficient divided by 10 to the power of this; it is Python's exponent, negated.
    let scale: Int

    /// Whether the number is below zero.
    public let isNegative: Bool

    /// Creates a value from parts that are known to be within the limits.
    @inline(__always)
    init(coefficient: UInt256, scale: Int, isNegative: Bool) {
        self.coefficient = coefficient
        self.scale = scale
        self.isNegative = isNegative && !coefficient.isZero
    }

    /// Creates a value from computed parts. The exponent of a zero is brought within the limits, as in Python.
    init(checking coefficient: UInt256, scale: Int, isNegative: Bool) throws(ExactDecimalError) {
        var scale = scale
        if coefficient.isZero {
            scale = min(max(scale, -Self.maximumDigits), Self.maximumFractionDigits)
        } else {
            let trailingZeros = max(-scale, 0)
            guard scale <= Self.maximumFractionDigits, trailingZeros < Self.maximumDigits,
                coefficient < UInt256.powerOfTen(Self.maximumDigits - trailingZeros)
            else { throw .overflow }
        }
        self.init(coefficient: coefficient, scale: scale, isNegative: isNegative)
    }

    /// Creates a whole number.
    public init(_ value: Int) {
        self.init(coefficient: UInt256(UInt64(value.magnitude)), scale: 0, isNegative: value < 0)
    }

    /// Whether the number is zero, with any number of fraction digits.
    public var isZero: Bool { coefficient.isZero }

    /// The number of fraction digits when the number is printed.
    public var fractionDigits: Int { max(scale, 0) }

    /// Whether both print the same: `1.5` and `1.50` are equal, but their digits differ.
    public func digitsMatch(_ other: ExactDecimal) -> Bool {
        self == other && fractionDigits == other.fractionDigits
    }
}

extension Int {
    /// The value of `decimal` as a whole number; nil if it has a fraction or does not fit.
    public init?(exactly decimal: ExactDecimal) {
        let whole = decimal.withoutTrailingZeros
        guard whole.scale <= 0, let magnitude = whole.coefficient.scaledUp(by: -whole.scale)?.short else { return nil }
        self.init(exactly: whole.isNegative ? -Int128(magnitude) : Int128(magnitude))
    }
}

extension ExactDecimal: Comparable {
    /// Compares the numeric values: `1.5` equals `1.50`.
    public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.isNegative == right.isNegative && left.magnitudeOrder(right) == 0
    }

    /// Compares the numeric values.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        guard left.isNegative == right.isNegative else { return left.isNegative }
        let order = left.magnitudeOrder(right)
        return left.isNegative ? order > 0 : order < 0
    }

    /// Negative, zero or positive, if this number's magnitude is smaller than, equal to or larger than the other's.
    private func magnitudeOrder(_ other: ExactDecimal) -> Int {
        if scale == other.scale { return Self.order(coefficient, other.coefficient) }
        if isZero || other.isZero { return Self.order(coefficient, other.coefficient) }
        let integerDigits = coefficient.digitCount - scale
        let otherIntegerDigits = other.coefficient.digitCount - other.scale
        guard integerDigits == otherIntegerDigits else { return integerDigits < otherIntegerDigits ? -1 : 1 }
        // Both have the same number of integer digits, so the one with fewer digits can be padded within the limit.
        let mine = coefficient.scaledUp(by: other.scale - scale) ?? coefficient
        let theirs = other.coefficient.scaledUp(by: scale - other.scale) ?? other.coefficient
        return Self.order(mine, theirs)
    }

    private static func order(_ left: UInt256, _ right: UInt256) -> Int {
        left < right ? -1 : (left == right ? 0 : 1)
    }
}

extension ExactDecimal: Hashable {
    /// Hashes the numeric value without trailing zeros, so that equal numbers have equal hashes.
    public func hash(into hasher: inout Hasher) {
        guard !isZero else { return hasher.combine(0) }
        let (trimmed, count) = coefficient.trimmingZeros(limit: Self.maximumDigits)
        hasher.combine(isNegative)
        hasher.combine(trimmed)
        hasher.combine(scale - count)
    }
}

/// Why a text is not an ``ExactDecimal``, or why an operation has no exact result.
public enum ExactDecimalError: Error, Hashable, Sendable {
    /// The text does not have the form `-`, digits, `.`, digits from this UTF-8 offset on; the text's length if it is
    /// incomplete.
    case notADecimal(offset: Int)

    /// The integer part has a leading zero, as in `007`.
    case leadingZero

    /// The text has more than ``ExactDecimal/maximumDigits`` significant digits, or more than
    /// ``ExactDecimal/maximumFractionDigits`` fraction digits.
    case tooManyDigits

    /// The result needs more than ``ExactDecimal/maximumDigits`` digits.
    case overflow

    /// The divisor is zero.
    case divisionByZero

    /// The quotient has more than ``ExactDecimal/maximumDigits`` digits.
    case endlessDivision
}
