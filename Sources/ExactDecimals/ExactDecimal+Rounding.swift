extension ExactDecimal {
    /// Rounding modes, named as in Python's `decimal`.
    public enum Rounding: Hashable, Sendable {
        /// Towards zero: the dropped digits are cut off.
        case down
        /// Away from zero, if any dropped digit is not zero.
        case up
        /// To the nearest; ties away from zero.
        case halfUp
        /// To the nearest; ties to the even last digit.
        case halfEven
    }

    /// The number with exactly `places` fraction digits: rounded, or filled with zeros.
    ///
    /// - Parameter places: 0 to ``maximumFractionDigits``.
    /// - Throws: ``ExactDecimalError/overflow`` if the added zeros take it over ``maximumDigits`` digits, or if
    ///   `places` is out of its range.
    public func rounded(toPlaces places: Int, _ rounding: Rounding = .down) throws(ExactDecimalError) -> ExactDecimal {
        try divided(by: ExactDecimal(1), toPlaces: places, rounding: rounding)
    }

    /// The quotient with exactly `places` fraction digits, rounded once from the exact value.
    ///
    /// - Parameter places: 0 to ``maximumFractionDigits``.
    /// - Throws: ``ExactDecimalError/divisionByZero``, or ``ExactDecimalError/overflow`` if the result has more than
    ///   ``maximumDigits`` digits or `places` is out of its range.
    public func divided(
        by other: ExactDecimal,
        toPlaces places: Int,
        rounding: Rounding = .down
    ) throws(ExactDecimalError) -> ExactDecimal {
        guard !other.isZero else { throw .divisionByZero }
        guard (0...Self.maximumFractionDigits).contains(places) else { throw .overflow }
        var (quotient, remainder) = coefficient.dividing(by: other.coefficient)
        var resultScale = scale - other.scale
        // One more digit at a time keeps every intermediate value within 256 bits.
        while resultScale < places, !(quotient.isZero && remainder.isZero) {
            guard let next = remainder.scaledUp(by: 1), let shifted = quotient.scaledUp(by: 1) else { throw .overflow }
            let digit: UInt256
            (digit, remainder) = next.dividing(by: other.coefficient)
            quotient = shifted.adding(digit)
            resultScale += 1
            guard quotient < .limit else { throw .overflow }
        }
        var tail = DroppedTail(remainder, of: other.coefficient)
        (quotient, tail) = quotient.dropping(digits: resultScale - places, before: tail)
        return try ExactDecimal(
            checking: rounding.roundsAway(tail, isOdd: quotient.isOdd) ? quotient.adding(.one) : quotient,
            scale: places,
            isNegative: isNegative != other.isNegative
        )
    }

    /// The number without the zeros at the end of its fraction: `1.50` gives `1.5`, `2.00` gives `2`, `100` stays.
    public var withoutTrailingZeros: ExactDecimal {
        guard scale > 0 else { return self }
        guard !isZero else { return .zero }
        let (trimmed, count) = coefficient.trimmingZeros(limit: scale)
        return ExactDecimal(coefficient: trimmed, scale: scale - count, isNegative: isNegative)
    }
}

/// The dropped digits, compared with one unit of the last remaining place.
private enum DroppedTail {
    case nothing, belowHalf, half, aboveHalf

    /// `remainder` compared with `divisor`; both are below 10 to the power of 76.
    init(_ remainder: UInt256, of divisor: UInt256) {
        let doubled = remainder.adding(remainder)
        if remainder.isZero {
            self = .nothing
        } else if doubled == divisor {
            self = .half
        } else {
            self = doubled < divisor ? .belowHalf : .aboveHalf
        }
    }
}

extension ExactDecimal.Rounding {
    fileprivate func roundsAway(_ tail: DroppedTail, isOdd: Bool) -> Bool {
        switch (self, tail) {
        case (_, .nothing), (.down, _): false
        case (.up, _): true
        case (_, .belowHalf): false
        case (_, .aboveHalf): true
        case (.halfUp, .half): true
        case (.halfEven, .half): isOdd
        }
    }
}

extension UInt256 {
    /// The number without its last `count` digits, and these digits together with the tail after them.
    fileprivate func dropping(digits count: Int, before tail: DroppedTail) -> (UInt256, DroppedTail) {
        guard count > 0 else { return (self, tail) }
        guard count <= ExactDecimal.maximumDigits else {
            // Even 76 nines are less than a tenth of the remaining place.
            return (.zero, isZero && tail == .nothing ? .nothing : .belowHalf)
        }
        let divisor = UInt256.powerOfTen(count)
        let (kept, dropped) = dividing(by: divisor)
        let droppedTail = DroppedTail(dropped, of: divisor)
        guard tail != .nothing else { return (kept, droppedTail) }
        switch droppedTail {
        case .nothing, .belowHalf: return (kept, .belowHalf)
        case .half, .aboveHalf: return (kept, .aboveHalf)
        }
    }
}
