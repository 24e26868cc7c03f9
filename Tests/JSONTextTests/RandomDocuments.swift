import TestSupport

/// JSON documents of every shape, and documents that were damaged.
struct RandomDocuments {
    private var random: SplitMix64
    private var names = 0

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    mutating func document() -> [UInt8] {
        Array((space() + value(level: 0) + space()).utf8)
    }

    /// A document in which a few bytes were lost, added or changed.
    mutating func damagedDocument() -> [UInt8] {
        var bytes = document()
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0..<bytes.count + 1, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.removeSubrange(place..<min(place + 1, bytes.count))
            case 1: bytes.insert(sign(), at: place)
            case 2: bytes.replaceSubrange(place..<min(place + 1, bytes.count), with: [sign()])
            default: bytes.removeSubrange(place...)
            }
        }
        return bytes
    }

    private mutating func sign() -> UInt8 {
        let signs =
            Array("{}[]:,\"\\u0123456789abcdefeE+-. \n\tn".utf8) + [0, 0x1F, 0x7F, 0x80, 0xC3, 0xA9, 0xED, 0xFF]
        return signs[Int.random(in: 0..<signs.count, using: &random)]
    }

    private mutating func value(level: Int) -> String {
        switch Int.random(in: 0..<(level > 5 ? 5 : 8), using: &random) {
        case 0: ["null", "true", "false"].randomElement(using: &random) ?? "null"
        case 1, 2: number()
        case 3, 4: string()
        case 5: list("[", "]") { documents in documents.value(level: level + 1) }
        default:
            list("{", "}") { documents in
                documents.name() + documents.space() + ":" + documents.space() + documents.value(level: level + 1)
            }
        }
    }

    private mutating func list(
        _ open: String,
        _ close: String,
        _ item: (inout RandomDocuments) -> String
    ) -> String {
        let items = (0..<Int.random(in: 0..<5, using: &random)).map { _ in space() + item(&self) + space() }
        return open + space() + items.joined(separator: ",") + close
    }

    /// A name of its own, so that few documents have one twice.
    private mutating func name() -> String {
        names += 1
        return "\"\(names)" + string().dropFirst()
    }

    private mutating func space() -> String {
        ["", "", "", " ", "\n", "\t\r ", "\n    "].randomElement(using: &random) ?? ""
    }

    private mutating func number() -> String {
        let whole = ["0", "7", "10", "351637150141315861"].randomElement(using: &random) ?? "0"
        let fraction = ["", ".0", ".10000000000000000005"].randomElement(using: &random) ?? ""
        let exponent = ["", "", "e5", "E-07", "e+400"].randomElement(using: &random) ?? ""
        return (Bool.random(using: &random) ? "-" : "") + whole + fraction + exponent
    }

    private mutating func string() -> String {
        let parts = [
            "a", "BTC", " ", "é", "借", "😀", "\u{7F}", "\u{2028}", #"\""#, #"\\"#, #"\/"#, #"\b"#, #"\f"#, #"\n"#,
            #"\r"#,
            #"\t"#, #"\u0000"#, #"\u00e9"#, #"\u4F60"#, #"\ud83d\ude00"#, #"\uFFFF"#,
        ]
        let chosen = (0..<Int.random(in: 0..<6, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        return "\"" + chosen.joined() + "\""
    }
}
