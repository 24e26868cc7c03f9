/// The query of a request target, read by the exchange itself: raw bytes for the signature, decoded text for the rest.
struct QueryString: Sendable {
    /// One `name=value` pair.
    struct Parameter: Sendable {
        /// The decoded name.
        let name: String
        /// The decoded value.
        let value: String
    }

    /// What is wrong with a query that cannot be read.
    enum Problem: Error, Hashable {
        /// A `%` that is not followed by two hexadecimal digits, or bytes that are no UTF-8 once decoded.
        case badEscape
    }

    /// The bytes after the first `?`, as received.
    let raw: [UInt8]

    /// The pairs in the order received.
    let parameters: [Parameter]

    /// Where the `signature` pair stands in `raw`, with the `&` that joins it.
    private let signatureRange: Range<Int>?

    init(raw: [UInt8]) throws(Problem) {
        self.raw = raw
        var parameters: [Parameter] = []
        var signatureRange: Range<Int>?
        var start = 0
        while start < raw.count {
            let end = raw[start...].firstIndex(of: UInt8(ascii: "&")) ?? raw.count
            if end > start {
                let parameter = try Self.parameter(raw[start..<end])
                if parameter.name == "signature", signatureRange == nil {
                    // Later pairs close up: the `&` before the pair goes, or the one after it at the very start.
                    signatureRange = start > 0 ? (start - 1)..<end : start..<min(end + 1, raw.count)
                }
                parameters.append(parameter)
            }
            start = end + 1
        }
        self.parameters = parameters
        self.signatureRange = signatureRange
    }

    /// The bytes that a signature covers: the query as received without its `signature` pair.
    var payload: [UInt8] {
        guard let signatureRange else { return raw }
        var payload = raw
        payload.removeSubrange(signatureRange)
        return payload
    }

    /// The value of the parameter `name`, nil if it was not sent.
    subscript(name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// The first name that was sent more than once.
    var duplicate: String? {
        for (index, parameter) in parameters.enumerated()
        where parameters[..<index].contains(where: { $0.name == parameter.name }) {
            return parameter.name
        }
        return nil
    }

    /// Whether every byte is one that a percent-encoded query may hold.
    ///
    /// Since January 2026 the exchange wants the payload encoded before it is signed: other bytes never verify.
    var isPercentEncoded: Bool {
        raw.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            // RFC 3986, section 3.4.
            case UInt8(ascii: "!"), UInt8(ascii: "$")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"),
                UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                true
            default: false
            }
        }
    }

    private static func parameter(_ pair: ArraySlice<UInt8>) throws(Problem) -> Parameter {
        guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else {
            return Parameter(name: try decode(pair), value: "")
        }
        return Parameter(name: try decode(pair[..<equals]), value: try decode(pair[(equals + 1)...]))
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) throws(Problem) -> String {
        // Most names and values hold nothing to decode.
        guard let odd = bytes.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "%") }) else {
            return try text(Array(bytes))
        }
        var decoded = Array(bytes[..<odd])
        var index = odd
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "+"):
                decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.endIndex, let high = hexDigit(bytes[index + 1]),
                    let low = hexDigit(bytes[index + 2])
                else { throw .badEscape }
                decoded.append(high << 4 | low)
                index += 2
            default:
                decoded.append(bytes[index])
            }
            index += 1
        }
        return try text(decoded)
    }

    private static func text(_ bytes: [UInt8]) throws(Problem) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .badEscape }
        return text
    }
}

/// The value of an ASCII hexadecimal digit in either letter case.
func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
