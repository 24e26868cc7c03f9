/// An unsigned integer of 256 bits, with the operations that decimals need, without allocation.
///
/// Most amounts fit its lowest 64 bits; `short` lets callers take a fast path for them.
struct UInt256: Hashable, Sendable {
    let high: UInt128
    let low: UInt128

    @inline(__always)
    init(high: UInt128, low: UInt128) {
        self.high = high
        self.low = low
    }

    @inline(__always)
    init(_ value: UInt64) { self.init(high: 0, low: UInt128(value)) }

    @inline(__always)
    init(_ value: UInt128) { self.init(high: 0, low: value) }

    static let zero = UInt256(0 as UInt64)
    static let one = UInt256(1 as UInt64)

    var isOdd: Bool { low & 1 == 1 }

    var isZero: Bool { (high | low) == 0 }

    /// The value; nil if it needs more than 64 bits.
    @inline(__always)
    var short: UInt64? { high == 0 ? UInt64(exactly: low) : nil }

    /// The number of bits up to the highest one that is set.
    var bitWidth: Int { high == 0 ? 128 - low.leadingZeroBitCount : 256 - high.leadingZeroBitCount }
}

extension UInt256: Comparable {
    @inline(__always)
    static func < (left: UInt256, right: UInt256) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }
}

// MARK: - Arithmetic

extension UInt256 {
    /// The sum; both must be below 10 to the power of 76, or one of them small, so that it fits.
    func adding(_ other: UInt256) -> UInt256 {
        let (sum, carry) = low.addingReportingOverflow(other.low)
        return UInt256(high: high &+ other.high &+ (carry ? 1 : 0), low: sum)
    }

    /// The difference; `other` must not be larger.
    func subtracting(_ other: UInt256) -> UInt256 {
        let (difference, borrow) = low.subtractingReportingOverflow(other.low)
        return UInt256(high: high &- other.high &- (borrow ? 1 : 0), low: difference)
    }

    /// The product, or nil if it does not fit.
    func multiplied(by other: UInt256) -> UInt256? {
        guard high == 0 || other.high == 0 else { return nil }
        let (carry, bottom) = Self.product(low, other.low)
        // One of the two cross products is zero.
        let cross = high == 0 ? Self.product(other.high, low) : Self.product(high, other.low)
        let (top, overflow) = cross.low.addingReportingOverflow(carry)
        guard cross.high == 0, !overflow else { return nil }
        return UInt256(high: top, low: bottom)
    }

    /// The product by halves of 64 bits, as on paper. Optimized, `multipliedFullWidth` is as fast; as tests are built it
    /// takes seven times as long, and was most of their time.
    @inline(__always)
    private static func product(_ left: UInt128, _ right: UInt128) -> (high: UInt128, low: UInt128) {
        let half: UInt128 = 0xFFFF_FFFF_FFFF_FFFF
        let (leftLow, rightLow) = (left & half, right & half)
        let (leftHigh, rightHigh) = (left &>> 64, right &>> 64)
        let bottom = leftLow &* rightLow
        let upperLeft = leftHigh &* rightLow
        // No sum overflows: (2^64 - 1)^2 + 2 * (2^64 - 1) is 2^128 - 1.
        let middle = leftLow &* rightHigh &+ (bottom &>> 64) &+ (upperLeft & half)
        return (leftHigh &* rightHigh &+ (upperLeft &>> 64) &+ (middle &>> 64), middle &<< 64 | bottom & half)
    }

    /// The quotient and the remainder; `divisor` must not be zero.
    func dividing(by divisor: UInt256) -> (quotient: UInt256, remainder: UInt256) {
        if high == 0, divisor.high == 0 {
            let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor.low)
            return (UInt256(quotient), UInt256(remainder))
        }
        guard self >= divisor else { return (.zero, self) }
        var remainder = self
        var quotient = UInt256.zero
        var shifted = divisor.shiftedLeft(by: bitWidth - divisor.bitWidth)
        for _ in 0...(bitWidth - divisor.bitWidth) {
            quotient = quotient.doubled
            if remainder >= shifted {
                remainder = remainder.subtracting(shifted)
                quotient = UInt256(high: quotient.high, low: quotient.low | 1)
            }
            shifted = shifted.halved
        }
        return (quotient, remainder)
    }

    private func shiftedLeft(by count: Int) -> UInt256 {
        // Swift's smart shifts give zero if the count reaches the width, and shift right if it is negative.
        UInt256(high: high << count | low >> (128 - count), low: low << count)
    }

    private var doubled: UInt256 { UInt256(high: high &<< 1 | low &>> 127, low: low &<< 1) }
    private var halved: UInt256 { UInt256(high: high &>> 1, low: low &>> 1 | high &<< 127) }
}

// MARK: - Decimal digits

extension UInt256 {
    private static let shortPowersOfTen: [UInt64] = [
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ]

    /// The largest power of ten that fits 64 bits, as an exponent.
    static let shortDigits = 19

    /// Ten to the power of `exponent`, 0 to 19.
    @inline(__always)
    static func shortPowerOfTen(_ exponent: Int) -> UInt64 { shortPowersOfTen[exponent] }

    private static let powersOfTen: [UInt256] = {
        let ten = UInt256(10 as UInt64)
        var powers = [UInt256.one]
        while let next = powers.last?.multiplied(by: ten) {
            powers.append(next)
        }
        return powers
    }()

    /// Ten to the power of `exponent`, 0 to 77.
    static func powerOfTen(_ exponent: Int) -> UInt256 { powersOfTen[exponent] }

    /// The value times ten to the power of `exponent`, which must not be negative; nil if it does not fit.
    func scaledUp(by exponent: Int) -> UInt256? {
        guard exponent > 0, !isZero else { return self }
        guard exponent < Self.powersOfTen.count else { return nil }
        return multiplied(by: Self.powerOfTen(exponent))
    }

    /// The number of decimal digits; zero has none.
    var digitCount: Int {
        // A number of b bits has floor(b * log10(2)) digits or one more; 1233 / 4096 approximates log10(2) well enough
        // for 256.
        let estimate = (bitWidth * 1233) >> 12
        return self < Self.powerOfTen(estimate) ? estimate : estimate + 1
    }

    /// The value without its trailing decimal zeros, at most `limit` of them, and their number.
    func trimmingZeros(limit: Int) -> (trimmed: UInt256, count: Int) {
        var trimmed = self
        var count = 0
        while count < limit, !trimmed.isZero {
            let (quotient, remainder) = trimmed.dividing(by: UInt256(10 as UInt64))
            guard remainder.isZero else { break }
            trimmed = quotient
            count += 1
        }
        return (trimmed, count)
    }
}

extension UInt256 {
    /// The value with the `count` digits of `word` appended, at most 19; the result must fit.
    func appending(_ word: UInt64, digits count: Int) -> UInt256 {
        let (carry, bottom) = Self.product(low, UInt128(Self.shortPowerOfTen(count)))
        let top = high &* UInt128(Self.shortPowerOfTen(count)) &+ carry
        return UInt256(high: top, low: bottom).adding(UInt256(word))
    }

    /// The digits in ASCII, `0` for zero.
    var decimalDigits: [UInt8] {
        if let short { return Array(String(short).utf8) }
        let (upper, lower) = dividing(by: UInt256(Self.shortPowerOfTen(Self.shortDigits)))
        let tail = Array(String(lower.low).utf8)
        return upper.decimalDigits + repeatElement(UInt8(ascii: "0"), count: Self.shortDigits - tail.count) + tail
    }
}
