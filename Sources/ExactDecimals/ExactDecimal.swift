/// A decimal number held exactly: what was received is kept digit for digit, what is computed is never rounded unseen.
///
/// `1.50` prints as `1.50` and equals `1.5`. Nothing goes through binary floating point.
///
/// A computed value has the count of fraction digits that Python's `decimal` would give it: the larger one for a sum,
/// the sum of both for a product, and for a quotient as few as the difference of both allows. That difference may be
/// negative: Python writes `10 / 0.1` as `1.0E+2`. Such a value keeps Python's exponent for the computations that
/// follow, and prints its zeros: `100`.
///
/// There is no negative zero: `-0.00` is `0.00`.
public struct ExactDecimal: Sendable {
    /// The most digits a number may have, leading zeros not counted: all 76-digit integers fit 256 bits.
    public static let maximumDigits = 76

    /// The most digits a number may have behind its point.
    public static let maximumFractionDigits = 1000

    /// Zero, with no fraction digits.
    public static let zero = ExactDecimal(0)

    /// The number's digits as an integer, below 10 to the power of ``maximumDigits``.
    let coefficient: UInt256

    /// The value is the coefficient divided by 10 to the power of this: Python's exponent, negated.
    let scale: Int

    /// Whether the number is below zero.
    public let isNegative: Bool

    /// Makes a value of parts that are known to be within the limits.
    @inline(__always)
    init(coefficient: UInt256, scale: Int, isNegative: Bool) {
        self.coefficient = coefficient
        self.scale = scale
        self.isNegative = isNegative && !coefficient.isZero
    }

    /// Makes a value of computed parts.
    ///
    /// A zero has no digits that could overflow: its exponent is brought within the limits, as Python does.
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

    /// Makes a whole number.
    public init(_ value: Int) {
        self.init(coefficient: UInt256(UInt64(value.magnitude)), scale: 0, isNegative: value < 0)
    }

    /// Whether the number is zero, with however many fraction digits.
    public var isZero: Bool { coefficient.isZero }

    /// How many digits stand behind the point when the number is printed.
    public var fractionDigits: Int { max(scale, 0) }

    /// Whether both print the same: `1.5` and `1.50` are equal, but their digits do not match.
    public func digitsMatch(_ other: ExactDecimal) -> Bool {
        self == other && fractionDigits == other.fractionDigits
    }
}

extension Int {
    /// The whole number with the value of `decimal`, or nil if it has a fraction or does not fit.
    public init?(exactly decimal: ExactDecimal) {
        let whole = decimal.withoutTrailingZeros
        guard whole.scale <= 0, let magnitude = whole.coefficient.scaledUp(by: -whole.scale)?.short else { return nil }
        self.init(exactly: whole.isNegative ? -Int128(magnitude) : Int128(magnitude))
    }
}
