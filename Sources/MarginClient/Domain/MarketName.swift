/// The rule that ``Asset`` and ``Symbol`` share.
enum MarketName {
    static func normalised(_ text: String) -> String? {
        guard (1...64).contains(text.count) else { return nil }
        var name = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard !scalar.properties.isWhitespace, scalar != ",", !scalar.properties.isControl else { return nil }
            name.append(scalar.asciiUppercased)
        }
        return String(name)
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
