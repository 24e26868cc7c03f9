extension ExactDecimal: Comparable {
    /// Whether both have one numeric value: `1.5` equals `1.50`.
    public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.isNegative == right.isNegative && left.magnitudeOrder(right) == 0
    }

    /// Whether `left` is numerically below `right`.
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        guard left.isNegative == right.isNegative else { return left.isNegative }
        let order = left.magnitudeOrder(right)
        return left.isNegative ? order > 0 : order < 0
    }

    /// Below, at or above zero as this number's magnitude is below, at or above the other's.
    private func magnitudeOrder(_ other: ExactDecimal) -> Int {
        if scale == other.scale { return Self.order(coefficient, other.coefficient) }
        if isZero || other.isZero { return Self.order(coefficient, other.coefficient) }
        let integerDigits = coefficient.digitCount - scale
        let otherIntegerDigits = other.coefficient.digitCount - other.scale
        guard integerDigits == otherIntegerDigits else { return integerDigits < otherIntegerDigits ? -1 : 1 }
        // Both begin at the same decimal place, so the one with fewer digits can be filled up within the limit.
        let mine = coefficient.scaledUp(by: other.scale - scale) ?? coefficient
        let theirs = other.coefficient.scaledUp(by: scale - other.scale) ?? other.coefficient
        return Self.order(mine, theirs)
    }

    private static func order(_ left: UInt256, _ right: UInt256) -> Int {
        left < right ? -1 : (left == right ? 0 : 1)
    }
}

extension ExactDecimal: Hashable {
    /// Feeds the numeric value, so that equal numbers hash alike however many zeros they end in.
    public func hash(into hasher: inout Hasher) {
        guard !isZero else { return hasher.combine(0) }
        let (trimmed, count) = coefficient.trimmingZeros(limit: Self.maximumDigits)
        hasher.combine(isNegative)
        hasher.combine(trimmed)
        hasher.combine(scale - count)
    }
}
