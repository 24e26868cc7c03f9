extension ExactDecimal {
    /// Reads a decimal number: an optional `-`, digits, and optionally `.` with further digits.
    ///
    /// A `+`, an exponent, whitespace, a point without digits around it, grouping, non-ASCII digits and leading zeros
    /// are refused: an exchange never sends them, so they are more likely damage than a number.
    ///
    /// - Throws: ``ExactDecimalError/notADecimal(offset:)``, ``ExactDecimalError/leadingZero`` or
    ///   ``ExactDecimalError/tooManyDigits``.
    public init(parsing text: Span<UInt8>) throws(ExactDecimalError) {
        var digits = DigitCollector()
        let isNegative = text.holds("-", at: 0)
        let start = isNegative ? 1 : 0
        var offset = try digits.appendDigits(of: text, from: start)
        guard offset == start + 1 || !text.holds("0", at: start) else { throw .leadingZero }
        var fractionDigits = 0
        if text.holds(".", at: offset) {
            let fractionStart = offset + 1
            offset = try digits.appendDigits(of: text, from: fractionStart)
            fractionDigits = offset - fractionStart
        }
        guard offset == text.count else { throw .notADecimal(offset: offset) }
        guard fractionDigits <= Self.maximumFractionDigits else { throw .tooManyDigits }
        self.init(coefficient: digits.coefficient, scale: fractionDigits, isNegative: isNegative)
    }

    /// Reads a decimal number; see ``init(parsing:)-(Span<UInt8>)`` for what it may look like.
    public init(parsing text: String) throws(ExactDecimalError) {
        try self.init(parsing: text.utf8Span.span)
    }

    /// Reads a decimal number; see ``init(parsing:)-(Span<UInt8>)`` for what it may look like.
    public init(parsing text: Substring) throws(ExactDecimalError) {
        try self.init(parsing: text.utf8Span.span)
    }

    /// The number in `text`; nil if it is not a decimal number.
    public init?(_ text: Substring) { try? self.init(parsing: text) }
}

extension ExactDecimal {
    /// The number that `text` spells with an exponent, such as `1E-7` or `1.5e3`; nil for anything else.
    public init?(exponential text: some StringProtocol) {
        guard let mark = text.utf8.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
            let digits = ExactDecimal(String(text[..<mark]))
        else { return nil }
        let exponent = text[text.utf8.index(after: mark)...]
        guard exponent.utf8.count <= 6, let power = Int(exponent) else { return nil }
        try? self.init(checking: digits.coefficient, scale: digits.scale - power, isNegative: digits.isNegative)
    }
}

extension ExactDecimal: LosslessStringConvertible {
    /// The number in `text`; nil if it is not a decimal number.
    public init?(_ text: String) { try? self.init(parsing: text) }

    /// The digits, never with an exponent.
    public var description: String {
        var digits = coefficient.decimalDigits
        if scale > 0 {
            let missingZeros = scale + 1 - digits.count
            if missingZeros > 0 {
                digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: missingZeros), at: 0)
            }
            digits.insert(UInt8(ascii: "."), at: digits.count - scale)
        } else if !isZero {
            digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -scale))
        }
        if isNegative { digits.insert(UInt8(ascii: "-"), at: 0) }
        return String(decoding: digits, as: UTF8.self)
    }
}

/// Collects a number's digits, up to 19 at a time in one machine word.
private struct DigitCollector {
    private var significantDigits = 0
    private var wide = UInt256.zero
    private var word: UInt64 = 0
    private var wordDigits = 0

    var coefficient: UInt256 {
        wide.isZero ? UInt256(word) : wide.appending(word, digits: wordDigits)
    }

    /// Reads the digits from `start` on and returns the offset after the last; there must be at least one.
    mutating func appendDigits(of text: Span<UInt8>, from start: Int) throws(ExactDecimalError) -> Int {
        var offset = start
        while offset < text.count {
            let digit = text[offset] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            try append(digit)
            offset += 1
        }
        guard offset > start else { throw .notADecimal(offset: offset) }
        return offset
    }

    private mutating func append(_ digit: UInt8) throws(ExactDecimalError) {
        if significantDigits == 0, digit == 0 { return }
        significantDigits += 1
        guard significantDigits <= ExactDecimal.maximumDigits else { throw .tooManyDigits }
        if wordDigits == UInt256.shortDigits {
            wide = coefficient
            word = 0
            wordDigits = 0
        }
        word = word &* 10 &+ UInt64(digit)
        wordDigits += 1
    }
}

extension Span<UInt8> {
    fileprivate func holds(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
        offset < count && self[offset] == UInt8(ascii: scalar)
    }
}
