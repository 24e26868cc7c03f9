import BilingualText

extension Parser {
    /// The parts of a quoted text; `range` is what is between the quotes.
    mutating func parseQuoted(_ range: SourceRange) -> [TextPart] {
        var parts: [TextPart] = []
        var text: [UInt8] = []
        var place = range.start
        while place < range.end {
            switch source.bytes[place] {
            case Byte.backslash: place = parseEscape(at: place, end: range.end, into: &text)
            case Byte.dollar:
                let token = lexer.inner(at: place).variableToken(isInText: true)
                place = min(token.range.end, range.end)
                guard token.kind == .variable else {
                    let message = Message.malformedVariable(Code(excerpt(token.range)))
                    let escaped = Diagnostic.Suggestion(
                        "\\$",
                        for: SourceRange(token.range.start, token.range.start + 1)
                    )
                    report(message, at: token.range, suggestions: [escaped])
                    continue
                }
                if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
                text = []
                parts.append(.variable(source.reference(token)))
            case let byte:
                text.append(byte)
                place += 1
            }
        }
        if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
        return parts
    }

    /// Decodes the escape at `start` and returns the offset after it.
    private mutating func parseEscape(at start: Int, end: Int, into text: inout [UInt8]) -> Int {
        guard start + 1 < end else { return end }
        switch source.bytes[start + 1] {
        case UInt8(ascii: "n"): text.append(Byte.lineFeed)
        case UInt8(ascii: "t"): text.append(Byte.tab)
        case Byte.doubleQuote: text.append(Byte.doubleQuote)
        case Byte.backslash: text.append(Byte.backslash)
        case Byte.dollar: text.append(Byte.dollar)
        case UInt8(ascii: "u"): return parseUnicodeEscape(at: start, end: end, into: &text)
        default:
            let length = UTF8Scalars.scalar(at: start + 1, in: source.bytes)?.length ?? 1
            let range = SourceRange(start, min(start + 1 + length, end))
            report(
                .unknownEscape(Code(excerpt(range))),
                at: range,
                suggestions: [Diagnostic.Suggestion("\\" + source.text(in: range), for: range)]
            )
            return range.end
        }
        return start + 2
    }

    private mutating func parseUnicodeEscape(at start: Int, end: Int, into text: inout [UInt8]) -> Int {
        let digits = lexer.endOfRun(from: start + 3) { $0.isDigit || ($0 | 0x20) &- 0x61 < 6 }
        let isFramed = lexer.byte(at: start + 2) == Byte.openBrace && lexer.byte(at: digits) == Byte.closeBrace
        if isFramed, digits < end, digits - start - 3 <= 8,
            let value = UInt32(source.text(in: SourceRange(start + 3, digits)), radix: 16),
            let scalar = Unicode.Scalar(value)
        {
            text.append(contentsOf: Array(String(Character(scalar)).utf8))
            return digits + 1
        }
        let wrongEnd = min(isFramed ? digits + 1 : start + 2, end)
        report(.malformedUnicodeEscape, at: SourceRange(start, wrongEnd))
        return wrongEnd
    }
}
