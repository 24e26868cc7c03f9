import Synchronization

/// The query of a request target: raw bytes for the signature, decoded text for everything else.
package struct QueryString: Sendable {
    /// One `name=value` pair.
    package struct Parameter: Sendable {
        let name: String
        let value: String
    }

    /// Why a query cannot be read.
    package enum Problem: Error, Hashable {
        /// A `%` without two hexadecimal digits, or decoded bytes that are not UTF-8.
        case badEscape
    }

    /// The bytes after the first `?`, as received.
    let raw: [UInt8]

    /// The pairs in the order received.
    let parameters: [Parameter]

    /// The range of the `signature` pair in `raw`, with its `&`.
    private let signatureRange: Range<Int>?

    /// The first pair with a byte that must be percent-encoded.
    let unencoded: String?

    /// The first pair with an escaped letter or digit, which no encoder writes.
    let needlesslyEscaped: String?

    /// The values of parameters that are not read from the query; nil as if it was not sent.
    private var replaced: [String: String?] = [:]

    /// The names that were read, to warn of the others.
    private let reads = ParameterReads()

    package init(raw: [UInt8]) throws(Problem) {
        self.raw = raw
        var unencoded: String?
        var escaped: String?
        var parameters: [Parameter] = []
        var signatureRange: Range<Int>?
        var start = 0
        while start < raw.count {
            let end = raw[start...].firstIndex(of: UInt8(ascii: "&")) ?? raw.count
            if end > start {
                let parameter = try Self.parameter(raw[start..<end])
                if unencoded == nil, !Self.isPercentEncoded(raw[start..<end]) { unencoded = parameter.name }
                if escaped == nil, Self.hasNeedlessEscape(raw[start..<end]) { escaped = parameter.name }
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
        self.unencoded = unencoded
        needlesslyEscaped = escaped
    }

    /// The bytes that the signature covers: the query as received, without the `signature` pair.
    var payload: [UInt8] {
        guard let signatureRange else { return raw }
        var payload = raw
        payload.removeSubrange(signatureRange)
        return payload
    }

    /// The value of the parameter `name`; nil if it was not sent.
    package subscript(name: String) -> String? {
        if let value = replaced[name] { return value }
        reads.add(name)
        return parameters.first { $0.name == name }?.value
    }

    /// This query with the values of some parameters replaced; nil as if they were not sent.
    func replacing(_ values: [String: String?]) -> QueryString {
        var query = self
        query.replaced = values
        return query
    }

    /// The names that were sent and never read.
    var unread: [String] { reads.missing(from: parameters.map(\.name)) }

    /// The first name that was sent without a value.
    var empty: String? { parameters.first(where: \.value.isEmpty)?.name }

    /// Whether nothing follows the signature, not even an `&`.
    var isSignatureLast: Bool { signatureRange.map { $0.upperBound == raw.count } ?? true }

    /// The first name that was sent more than once.
    var duplicate: String? {
        for (index, parameter) in parameters.enumerated()
        where parameters[..<index].contains(where: { $0.name == parameter.name }) {
            return parameter.name
        }
        return nil
    }

    /// Whether name and value of a pair are encoded.
    ///
    /// Since January 2026 the payload must be encoded before it is signed; a signature over other bytes is never valid.
    /// The exchange's own connectors use form encoding, which writes a space as `+` and leaves `*` as it is.
    private static func isPercentEncoded(_ pair: ArraySlice<UInt8>) -> Bool {
        let bytes = pair.firstIndex(of: UInt8(ascii: "=")).map { pair[..<$0] + pair[($0 + 1)...] } ?? pair
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "%"),
                UInt8(ascii: "+"), UInt8(ascii: "*"):
                true
            default: false
            }
        }
    }

    private static func hasNeedlessEscape(_ pair: ArraySlice<UInt8>) -> Bool {
        pair.indices.contains { index in
            guard pair[index] == UInt8(ascii: "%"), index + 2 < pair.endIndex, let high = hexDigit(pair[index + 1]),
                let low = hexDigit(pair[index + 2])
            else { return false }
            let byte = high << 4 | low
            return 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20 || [0x2D, 0x2E, 0x5F].contains(byte)
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

/// The names of the parameters that an endpoint has read.
private final class ParameterReads: Sendable {
    private let names = Mutex<Set<String>>([])

    func add(_ name: String) { names.withLock { _ = $0.insert(name) } }

    func missing(from sent: [String]) -> [String] { names.withLock { read in sent.filter { !read.contains($0) } } }
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
