/// Checks API key, timestamp, signature and permissions of a request.
struct RequestVerifier: Sendable {
    /// The exchange's keys by API key.
    let keys: [String: KeyRecord]

    /// The server time in milliseconds since 1970.
    let serverMilliseconds: Int64

    /// The key of a request; nil for public endpoints.
    ///
    /// - Throws: the ``Refusal`` of the first check that fails.
    func verify(
        _ request: SandboxRequest,
        query: QueryString,
        security: Endpoint.Security
    ) throws(Refusal) -> KeyRecord? {
        guard security != .none else { return nil }
        guard let text = request.header("X-MBX-APIKEY"), Self.isWellFormed(text) else { throw .badKeyFormat }
        if let name = query.duplicate { throw .duplicate(name) }
        if security == .signed { try checkTiming(of: query) }
        guard let key = keys[text] else { throw .unknownKey }
        if security == .signed { try checkSignature(of: query, by: key) }
        guard key.addresses.isEmpty || key.addresses.contains(request.clientAddress) else {
            throw .rejectedAddress(request.clientAddress)
        }
        guard key.permissions.reading else { throw .wrongPermission }
        return key
    }

    private static func isWellFormed(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.count <= 256 && key.utf8.allSatisfy { 0x21...0x7E ~= $0 }
    }

    // MARK: Timing

    private func checkTiming(of query: QueryString) throws(Refusal) {
        guard let text = query["signature"], !text.isEmpty else { throw .missing("signature", check: .signature) }
        guard let timestamp = query["timestamp"].flatMap(Self.microseconds) else {
            throw .missing("timestamp", check: .timing)
        }
        let window = try recvWindowMicroseconds(of: query)
        let server = serverMilliseconds * 1000
        // The rule as published: timestamp < server time + 1 s and server time - timestamp <= recvWindow.
        guard timestamp < server + 1_000_000 else {
            throw .aheadOfServer(detail: "the timestamp is \((timestamp - server) / 1000) ms ahead of the server time")
        }
        guard server - timestamp <= window else {
            throw .outsideRecvWindow(
                detail: "the timestamp is \((server - timestamp) / 1000) ms old, recvWindow is \(window / 1000) ms"
            )
        }
    }

    /// A timestamp in microseconds, from text in milliseconds or microseconds.
    private static func microseconds(_ text: String) -> Int64? {
        guard (1...16).contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let value = Int64(text)
        else { return nil }
        // Milliseconds reach 16 digits only in the year 33658.
        return value >= 1_000_000_000_000_000 ? value : value * 1000
    }

    private func recvWindowMicroseconds(of query: QueryString) throws(Refusal) -> Int64 {
        guard let text = query["recvWindow"] else { return 5_000_000 }
        guard !text.isEmpty else { throw .empty("recvWindow") }
        let bytes = Array(text.utf8)
        let whole = bytes.prefix { $0 != UInt8(ascii: ".") }
        let fraction = bytes.dropFirst(whole.count + 1)
        guard !whole.isEmpty, (whole + fraction).allSatisfy({ 0x30...0x39 ~= $0 }),
            whole.count == bytes.count || (1...3).contains(fraction.count)
        else { throw .missing("recvWindow", check: .timing) }
        guard whole.count <= 9 else { throw .recvWindowTooLarge }
        let zeros = repeatElement(UInt8(ascii: "0"), count: 3 - fraction.count)
        let window = (whole + fraction + zeros).reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
        guard window <= 60_000_000 else { throw .recvWindowTooLarge }
        return window
    }

    // MARK: Signature

    private func checkSignature(of query: QueryString, by key: KeyRecord) throws(Refusal) {
        guard query.isPercentEncoded else {
            throw .badSignature(detail: "the query contains bytes that must be percent-encoded before signing")
        }
        let payload = query.payload
        switch key.verifier.verdict(on: query["signature"] ?? "", over: payload) {
        case .right:
            return
        case .wrong:
            throw .badSignature(
                detail:
                    "the signature does not match these \(payload.count) bytes: `\(String(decoding: payload, as: UTF8.self))`"
            )
        case .malformed(let expected):
            throw .badSignature(detail: "the signature is not \(expected); an unescaped `+` arrives as a space")
        }
    }
}
