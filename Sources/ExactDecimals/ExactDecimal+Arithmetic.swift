extension ExactDecimal {
    /// The sum, with as many fraction digits as the longer of both.
    ///
    /// - Throws: ``ExactDecimalError/overflow`` if it takes more than ``maximumDigits`` digits.
    public func adding(_ other: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        if scale == other.scale, isNegative == other.isNegative,
            let mine = coefficient.short, let theirs = other.coefficient.short
        {
            return ExactDecimal(
                coefficient: UInt256(UInt128(mine) &+ UInt128(theirs)),
                scale: scale,
                isNegative: isNegative
            )
        }
        let commonScale = max(scale, other.scale)
        guard let mine = coefficient.scaledUp(by: commonScale - scale),
            let theirs = other.coefficient.scaledUp(by: commonScale - other.scale)
        else { throw .overflow }
        guard isNegative != other.isNegative else {
            guard mine < .limit, theirs < .limit else { throw .overflow }
            return try ExactDecimal(checking: mine.adding(theirs), scale: commonScale, isNegative: isNegative)
        }
        return mine >= theirs
            ? try ExactDecimal(checking: mine.subtracting(theirs), scale: commonScale, isNegative: isNegative)
            : try ExactDecimal(checking: theirs.subtracting(mine), scale: commonScale, isNegative: other.isNegative)
    }

    /// The difference, with as many fraction digits as the longer of both.
    ///
    /// - Throws: ``ExactDecimalError/overflow`` if it takes more than ``maximumDigits`` digits.
    public func subtracting(_ other: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        try adding(other.negated)
    }

    /// The product, with as many fraction digits as both together.
    ///
    /// - Throws: ``ExactDecimalError/overflow`` if it takes more than ``maximumDigits`` digits.
    public func multiplied(by other: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        guard let product = coefficient.multiplied(by: other.coefficient) else { throw .overflow }
        return try ExactDecimal(
            checking: product,
            scale: scale + other.scale,
            isNegative: isNegative != other.isNegative
        )
    }

    /// The exact quotient, with as few fraction digits as possible, but at least this number's count minus the
    /// divisor's.
    ///
    /// - Throws: ``ExactDecimalError/divisionByZero``, ``ExactDecimalError/endlessDivision`` if the quotient has more
    ///   than ``maximumDigits`` digits, ``ExactDecimalError/overflow`` if it is too large.
    public func divided(by other: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        guard !other.isZero else { throw .divisionByZero }
        let divisor = other.coefficient
        var (quotient, remainder) = coefficient.dividing(by: divisor)
        var resultScale = scale - other.scale
        while !remainder.isZero {
            // The remainder is below 10^76, so ten times the remainder fits 256 bits.
            guard let next = remainder.scaledUp(by: 1), let shifted = quotient.scaledUp(by: 1) else {
                throw .endlessDivision
            }
            let digit: UInt256
            (digit, remainder) = next.dividing(by: divisor)
            quotient = shifted.adding(digit)
            resultScale += 1
            guard quotient < .limit, resultScale <= Self.maximumFractionDigits else { throw .endlessDivision }
        }
        return try ExactDecimal(checking: quotient, scale: resultScale, isNegative: isNegative != other.isNegative)
    }

    /// The number with the opposite sign.
    public var negated: ExactDecimal {
        ExactDecimal(coefficient: coefficient, scale: scale, isNegative: !isNegative)
    }

    /// The number without its sign.
    public var magnitude: ExactDecimal {
        ExactDecimal(coefficient: coefficient, scale: scale, isNegative: false)
    }
}

extension UInt256 {
    /// The smallest integer with too many digits for a coefficient.
    static let limit = UInt256.powerOfTen(ExactDecimal.maximumDigits)
}
