/// Why a text is no ``ExactDecimal``, or why a computation has no exact result.
public enum ExactDecimalError: Error, Hashable, Sendable {
    /// The text departs from `-`, digits, `.`, digits at this UTF-8 offset; it is the text's length if more was due.
    case notADecimal(offset: Int)

    /// The integer part has a needless leading zero, as in `007`.
    case leadingZero

    /// The text has more than ``ExactDecimal/maximumDigits`` significant digits, or more than
    /// ``ExactDecimal/maximumFractionDigits`` digits behind the point.
    case tooManyDigits

    /// The result needs more digits than an ``ExactDecimal`` holds.
    case overflow

    /// The divisor is zero.
    case divisionByZero

    /// The quotient does not end within ``ExactDecimal/maximumDigits`` digits.
    case endlessDivision
}
