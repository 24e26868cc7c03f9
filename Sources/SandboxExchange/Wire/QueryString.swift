/// The query of a request target: raw bytes for the signature, decoded text for everything else.
struct QueryString: Sendable {
    /// One `name=value` pair.
    struct Parameter: Sendable {
        let name: String
        let value: String
    }

    /// Why a query cannot be read.
    enum Problem: Error, Hashable {
        /// A `%` without two hexadecimal digits, or decoded bytes that are not UTF-8.
        case badEscape
    }

    /// The bytes after the first `?`, as received.
    let raw: [UInt8]

    /// The pairs in the order received.
    let parameters: [Parameter]

    /// The range of the `signature` pair in `raw`, with its `&`.
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
                    // Remove the `&` before the pair, or the one after it at the start.
                    signatureRange = start > 0 ? (start - 1)..<end : start..<min(end + 1, raw.count)
                }
                parameters.append(parameter)
            }
            start = end + 1
        }
        self.parameters = parameters
        self.signatureRange = signatureRange
    }

    /// The bytes that the signature covers: the query as received, without the `signature` pair.
    var payload: [UInt8] {
        guard let signatureRange else { return raw }
        var payload = raw
        payload.removeSubrange(signatureRange)
        return payload
    }

    /// The value of the parameter `name`; nil if it was not sent.
    subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// The first name that was sent more than once.
    var duplicate: String? {
        for (index, parameter) in parameters.enumerated()
        where parameters[..<index].contains(where: { $0.name == parameter.name }) {
            return parameter.name
        }
        return nil
    }

    /// Whether every byte is allowed in a percent-encoded query.
    ///
    /// Since January 2026 the payload must be encoded before it is signed; a signature over other bytes is never valid.
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
        // Fast path: most names and values need no decoding.
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
