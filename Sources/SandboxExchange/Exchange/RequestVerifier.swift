/// Checks API key, timestamp, signature and permissions of a request.
struct RequestVerifier: Sendable {
    /// The exchange's keys by API key.
    let keys: [String: KeyRecord]

    /// The server time in milliseconds since 1970.
    let serverMilliseconds: Int64

    /// Whether the signature must be the last parameter.
    var signatureMustBeLast = true

    /// The key of a request; nil for public endpoints.
    ///
    /// - Throws: the ``Refusal`` of the first check that fails.
    func verify(
        _ request: SandboxRequest,
        query: QueryString,
        security: Endpoint.Security
    ) throws(Refusal) -> KeyRecord? {
        guard security != .none else { return nil }
        let text = try keyHeader(of: request, query: query)
        if let name = query.duplicate { throw .duplicate(name) }
        if security == .signed {
            if let name = query.needlesslyEscaped {
                throw .badSignature(detail: "letters or digits of `\(name)` are percent-encoded, which no encoder does")
            }
            try checkTiming(of: query)
        }
        guard let key = keys[text] else {
            throw .unknownKey(detail: "the key begins with `\(text.prefix(4))` and is not a key of this sandbox")
        }
        if security == .signed { try checkSignature(of: query, by: key) }
        guard key.addresses.isEmpty || key.addresses.contains(request.clientAddress) else {
            throw .rejectedAddress(request.clientAddress)
        }
        guard key.permissions.reading else { throw .wrongPermission(detail: "the key has no permission `reading`") }
        return key
    }

    /// The API key; one that this sandbox has may be of any form, another must look like the exchange's.
    private func keyHeader(of request: SandboxRequest, query: QueryString) throws(Refusal) -> String {
        guard let text = request.header("X-MBX-APIKEY"), !text.isEmpty else {
            let names = ["apikey", "api_key", "x-mbx-apikey"]
            if let inQuery = query.parameters.first(where: { names.contains($0.name.lowercased()) }) {
                throw .badKeyFormat(
                    detail: "the API key is the parameter `\(inQuery.name)`; it is read only from a header"
                )
            }
            let sent = request.headers.map(\.name).sorted().joined(separator: ", ")
            throw .badKeyFormat(
                detail: request.header("X-MBX-APIKEY") == nil
                    ? "there is no header `X-MBX-APIKEY` among: \(sent.isEmpty ? "no headers" : sent)"
                    : "the header `X-MBX-APIKEY` is empty"
            )
        }
        guard request.headers.allSatisfy({ !$0.name.equalsIgnoringASCIICase("X-MBX-APIKEY") || $0.value == text })
        else {
            throw .badKeyFormat(detail: "there are two headers `X-MBX-APIKEY` with different keys")
        }
        guard keys[text] == nil else { return text }
        let isAlphanumeric = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        guard isAlphanumeric, text.utf8.count == 64 else {
            let fault = isAlphanumeric ? "\(text.utf8.count) characters" : "other characters than letters and digits"
            throw .badKeyFormat(detail: "the API key has \(fault); keys are 64 letters and digits")
        }
        return text
    }

    // MARK: Timing

    private func checkTiming(of query: QueryString) throws(Refusal) {
        guard let text = query["signature"] else { throw .missing("signature", check: .signature) }
        guard !text.isEmpty else { throw .missing("signature", "it is empty", check: .signature) }
        guard let stamp = query["timestamp"] else { throw .missing("timestamp", check: .timing) }
        guard let timestamp = Self.microseconds(stamp) else {
            let digits = stamp.utf8.allSatisfy { 0x30...0x39 ~= $0 }
            let reason =
                stamp.isEmpty
                ? "it is empty"
                : digits && stamp.hasPrefix("0")
                    ? "it begins with 0"
                    : digits ? "it has \(stamp.utf8.count) digits" : "it is not a whole number of milliseconds"
            throw .missing("timestamp", reason, check: .timing)
        }
        let window = try recvWindowMicroseconds(of: query)
        let server = serverMilliseconds * 1000
        // The rule as published: timestamp < server time + 1 s and server time - timestamp <= recvWindow.
        guard timestamp < server + 1_000_000 else {
            throw .aheadOfServer(detail: "the timestamp is \((timestamp - server) / 1000) ms ahead of the server time")
        }
        guard server - timestamp <= window else {
            let hint = (9...11).contains(stamp.utf8.count) ? "; it is in seconds, milliseconds are needed" : ""
            let age = (server - timestamp) / 1000
            throw .outsideRecvWindow(
                detail: "the timestamp is \(age) ms old, recvWindow is \(window / 1000) ms\(hint)"
            )
        }
    }

    /// A timestamp in microseconds, from text in milliseconds or microseconds.
    private static func microseconds(_ text: String) -> Int64? {
        guard (1...16).contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let value = Int64(text)
        else { return nil }
        guard text.utf8.first != UInt8(ascii: "0") || text == "0" else { return nil }
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
        else { throw .missing("recvWindow", "it is not a number with up to 3 decimals", check: .timing) }
        guard whole.count <= 9 else { throw .recvWindowTooLarge }
        let zeros = repeatElement(UInt8(ascii: "0"), count: 3 - fraction.count)
        let window = (whole + fraction + zeros).reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
        guard window > 0 else { throw .missing("recvWindow", "it is 0", check: .timing) }
        guard window <= 60_000_000 else { throw .recvWindowTooLarge }
        return window
    }

    // MARK: Signature

    private func checkSignature(of query: QueryString, by key: KeyRecord) throws(Refusal) {
        if let name = query.unencoded {
            throw .badSignature(detail: "`\(name)` contains bytes that must be percent-encoded")
        }
        guard query.isSignatureLast || !signatureMustBeLast else {
            throw .badSignature(detail: "the signature is not the last parameter; rule `signatureMustBeLast`")
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
