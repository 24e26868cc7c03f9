import HTTPTypes
import InjectedTime

/// What became of a fuzzed answer.
package enum FuzzedResponse: Hashable, Sendable {
    /// It was told apart as a refusal, and its error described.
    case refused
    /// It is JSON that is no response to how much can be borrowed.
    case other
    /// It is such a response, with its limit.
    case borrowable(amount: String)
}

/// Reads arbitrary bytes as a response: the first chooses the HTTP status, the rest is the body, which is then decoded as
/// the response of every endpoint.
package func fuzzResponse(_ bytes: [UInt8]) -> FuzzedResponse {
    let response = TransportResponse(
        status: fuzzedStatus(bytes),
        headers: [:],
        body: Array(bytes.dropFirst()),
        timing: TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
    )
    let reader = ResponseReader(
        group: LimitGroup(path: "/sapi/v1/margin/maxBorrowable"),
        sentAt: MonotonicInstant(sinceOrigin: .zero)
    ) { 0 }
    do {
        let received = try reader.read(response)
        for type in fuzzedResponses { _ = try? type.init(json: received.json) }
        guard let borrowable = try? MaxBorrowable(json: received.json) else { return .other }
        return borrowable.borrowLimit == nil ? .other : .borrowable(amount: borrowable.amount.text)
    } catch {
        return error.description.isEmpty ? .other : .refused
    }
}

private func fuzzedStatus(_ bytes: [UInt8]) -> Int {
    let statuses = [200, 400, 401, 403, 404, 418, 429, 451, 500, 503, 206, 302]
    return statuses[Int(bytes.first ?? 0) % statuses.count]
}

/// Reads arbitrary bytes as a response with headers: the first chooses the HTTP status, then come lines `Name: value`, an
/// empty one and the body. What was read is entered into the budgets, the silence and the clock of a host.
///
/// - Returns: how many seconds of silence came of it.
package func fuzzHeaders(_ bytes: [UInt8]) -> Int64 {
    var lines = bytes.dropFirst().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    var fields: [(name: String, value: String)] = []
    while let line = lines.popFirst(), !line.isEmpty {
        let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
        if parts.count == 2 { fields.append((name: parts[0], value: parts[1])) }
    }
    let response = TransportResponse(
        status: fuzzedStatus(bytes),
        fields: fields,
        body: Array(lines.joined(separator: [UInt8(ascii: "\n")])),
        timing: TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
    )
    return fuzzedSilence(after: response)
}

private func fuzzedSilence(after response: TransportResponse) -> Int64 {
    let host = HostState(time: VirtualTime())
    let group = LimitGroup(path: "/sapi/v1/margin/maxBorrowable")
    let now = host.time.now
    var book = LimitTable()
    let ticket = book.enter(LimitCharge(group: group, weight: .maxBorrowable, account: nil), asOf: now)
    var readings: [WeightReading] = []
    var silence: Duration = .zero
    do {
        let received = try ResponseReader(group: group, sentAt: now) { host.time.wallMilliseconds }.read(response)
        readings = received.weights
        if let server = try? ServerTime(json: received.json) {
            let milliseconds = server.milliseconds.clamped(to: ReportedInteger.instants)
            let measurement = ClockMeasurement(sent: now, received: now, serverMilliseconds: milliseconds)
            _ = host.clock.record([measurement])
            _ = host.clock.fault(of: host.clock.stamp)
        }
    } catch {
        readings = error.response?.weights ?? []
        silence = error.retryAfter ?? .zero
    }
    book.settle(ticket, readings: readings, asOf: now)
    book.beSilent(until: now.advanced(by: silence), cause: .ban, asOf: now)
    _ = book.uses(asOf: now)
    return book.silence(asOf: now)?.components.seconds ?? 0
}

private var fuzzedResponses: [any JSONReadable.Type] {
    [
        APIRestrictions.self, AccountInfo.self, AvailableInventory.self, [CollateralRatio].self, [CrossMarginData].self,
        [Delisting].self, ExchangeInfo.self, [HourlyInterestRate].self, IsolatedAccount.self,
        [IsolatedMarginData].self, [IsolatedMarginTier].self, LiquidationLoan.self, MarginAccount.self,
        [MarginAsset].self,
        [MarginPair].self, MaxTransferable.self, Pong.self, PriceIndex.self, RestrictedAssets.self, ServerTime.self,
        [SpecialKey].self, SymbolInfo.self, SystemStatus.self, TradeCoefficients.self,
    ]
}

/// Reads arbitrary bytes as a private key: as a text with its frame, as a plain key within it, and as an encrypted one,
/// which is not opened, since ten million rounds may be asked for.
///
/// - Returns: the rounds of an encrypted key's derivation; zero where it is none.
package func fuzzPrivateKey(_ bytes: [UInt8]) -> Int {
    _ = try? SigningKey(material: Secret(utf8: String(decoding: bytes, as: UTF8.self)))
    _ = try? PrivateKeyInfo(bytes)
    return (try? EncryptedKey(bytes))?.rounds ?? 0
}
