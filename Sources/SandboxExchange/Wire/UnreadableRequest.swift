/// Received bytes that are not an HTTP/1.1 request, with the reason.
package struct UnreadableRequest: Sendable {
    /// The check that refused them.
    let check: Refusal.Check
    /// The HTTP status of the response; nil if there is none.
    package let status: Int?
    /// Why they are not a request.
    let reason: String
    /// The first bytes, which may contain keys.
    let bytes: [UInt8]

    /// The most bytes that are kept.
    package static let maximumKept = 4096

    package init(check: Refusal.Check, status: Int?, reason: String, bytes: [UInt8]) {
        self.check = check
        self.status = status
        self.reason = reason
        self.bytes = bytes
    }
}

extension UnreadableRequest {
    /// The bytes as one line of printable characters, shortened and without keys.
    var excerpt: String {
        var text = ""
        for byte in bytes.withoutKeys {
            guard text.utf8.count < Self.maximumShown else { return text + "..." }
            text += Self.printable(byte)
        }
        return text
    }

    private static let maximumShown = 160

    private static func printable(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\r"): "\\r"
        case UInt8(ascii: "\n"): "\\n"
        case UInt8(ascii: "\t"): "\\t"
        case UInt8(ascii: "\\"): "\\\\"
        case 0x20...0x7E: String(UnicodeScalar(byte))
        default: "\\x" + String([hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]])
        }
    }

    private static let hexDigits = Array("0123456789abcdef")
}

extension [UInt8] {
    /// The texts before secret values, in lower case.
    private static let keyMarks = ["x-mbx-apikey:", "authorization:", "cookie:", "signature="].map { Array($0.utf8) }

    /// The bytes with dots instead of keys, signatures and other credentials.
    fileprivate var withoutKeys: [UInt8] {
        var result: [UInt8] = []
        var index = startIndex
        while index < endIndex {
            let rest = self[index...]
            guard let mark = Self.keyMarks.first(where: { rest.startsIgnoringCase(with: $0) }) else {
                result.append(self[index])
                index += 1
                continue
            }
            result += rest.prefix(mark.count) + Array("...".utf8)
            // A signature ends with its parameter, a header with its line.
            let ends = Set(mark.last == UInt8(ascii: "=") ? "& \r\n".utf8 : "\r\n".utf8)
            index = rest.dropFirst(mark.count).firstIndex(where: ends.contains) ?? endIndex
        }
        return result
    }
}

extension ArraySlice<UInt8> {
    /// Whether it starts with `mark`, which is in lower case, without regard to case.
    fileprivate func startsIgnoringCase(with mark: [UInt8]) -> Bool {
        starts(with: mark) { 0x41...0x5A ~= $0 ? $0 | 0x20 == $1 : $0 == $1 }
    }
}
