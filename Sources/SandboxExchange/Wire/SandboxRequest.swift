/// One request as it stood on the wire, before anything has interpreted it.
package struct SandboxRequest: Sendable {
    /// The method's name, `GET` for every request that is not refused.
    package var method: String

    /// The request target exactly as received: path, `?` and query, with every percent escape still in place.
    ///
    /// A signature covers bytes, so nothing may decode or normalise this text before it is verified.
    package var target: String

    /// The header fields in the order received; names in any letter case.
    package var headers: [(name: String, value: String)]

    /// The body; a well-behaved client sends none.
    package var body: [UInt8]

    /// The address the request came from, without a port.
    package var clientAddress: String

    /// Makes a request.
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
    var path: Substring { Substring(target.utf8.prefix { $0 != UInt8(ascii: "?") }) }

    /// The bytes after the target's first `?`, none if it has none.
    var rawQuery: [UInt8] {
        let bytes = Array(target.utf8)
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return [] }
        return Array(bytes[(mark + 1)...])
    }

    /// The first value of the header `name`, which is compared without regard to letter case.
    func header(_ name: String) -> String? {
        headers.first { $0.name.equalsIgnoringASCIICase(name) }?.value
    }
}

extension String {
    /// Whether both texts are equal once ASCII letters are folded; nothing else is.
    func equalsIgnoringASCIICase(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return zip(utf8, other.utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 | 0x20 && 0x61...0x7A ~= $0 | 0x20) }
    }
}
