/// One request as received, before it is interpreted.
package struct SandboxRequest: Sendable {
    /// The method; everything except `GET` is refused.
    package var method: String

    /// The request target exactly as received: path, `?` and query, percent-encoded.
    ///
    /// A signature covers these bytes, so they must not be decoded or normalised before it is verified.
    package var target: String

    /// The header fields in the order received; names in any letter case.
    package var headers: [(name: String, value: String)]

    /// The body; a correct client sends none.
    package var body: [UInt8]

    /// The client's IP address, without the port.
    package var clientAddress: String

    package init(
        method: String = "GET",
        target: String,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        clientAddress: String = "127.0.0.1"
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.clientAddress = clientAddress
    }

    /// The target up to its first `?`.
    package var path: Substring { Substring(target.utf8.prefix { $0 != UInt8(ascii: "?") }) }

    /// The bytes after the target's first `?`; empty without one.
    package var rawQuery: [UInt8] {
        let bytes = Array(target.utf8)
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return [] }
        return Array(bytes[(mark + 1)...])
    }

    /// The first value of the header `name`; names are compared without regard to case.
    func header(_ name: String) -> String? {
        headers.first { $0.name.equalsIgnoringASCIICase(name) }?.value
    }
}

extension String {
    /// Compares without regard to the case of ASCII letters.
    package func equalsIgnoringASCIICase(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return zip(utf8, other.utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 | 0x20 && 0x61...0x7A ~= $0 | 0x20) }
    }
}
