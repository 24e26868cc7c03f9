import ExactDecimals
import SandboxExchange

/// A response as a test looks at it.
struct Response: Sendable {
    let response: SandboxResponse

    init(_ response: SandboxResponse) {
        self.response = response
    }

    var status: Int { response.status }

    var text: String { String(decoding: response.body, as: UTF8.self) }

    /// The exchange's code, nil if the body has none.
    var code: Int? { field("code").flatMap { Int($0) } }

    var amount: ExactDecimal? { field("amount").flatMap { ExactDecimal($0) } }

    /// The first value of a header.
    func header(_ name: String) -> String? {
        response.headers.first { $0.name == name }?.value
    }

    /// The text of the first member of that name, without quotes.
    func field(_ name: String) -> String? {
        guard let start = text.firstRange(of: "\"\(name)\":")?.upperBound else { return nil }
        let value = text[start...]
        if value.first == "\"" { return String(value.dropFirst().prefix { $0 != "\"" }) }
        return String(value.prefix { !",}]".contains($0) })
    }
}

extension String {
    /// The first occurrence of `other` in this text.
    func firstRange(of other: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}
