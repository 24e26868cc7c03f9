/// The rule that ``Asset`` and ``Symbol`` share.
enum MarketName {
    static func normalised(_ text: String) -> String? {
        if isPlain(text) { return text.uppercased() }
        guard (1...64).contains(text.count) else { return nil }
        var name = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard !scalar.properties.isWhitespace, scalar != ",", !scalar.properties.isControl else { return nil }
            name.append(scalar.asciiUppercased)
        }
        return String(name)
    }

    /// Whether `text` is of the kind that nearly every name is, which no rule forbids.
    private static func isPlain(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: false
                }
            }
    }
}

extension Unicode.Scalar {
    /// Only ASCII has an upper case that every program agrees on; the exchange states none for the rest.
    fileprivate var asciiUppercased: Unicode.Scalar {
        ("a"..."z").contains(self) ? Unicode.Scalar(UInt8(value) - 32) : self
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isControl: Bool {
        switch generalCategory {
        case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
