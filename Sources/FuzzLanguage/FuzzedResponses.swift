import HTTPTypes
import InjectedTime
@testable import RequestSigning

@testable import BinanceMargin

enum FuzzedResponse: Hashable, Sendable {
    /// A refusal, whose error has a description.
    case refused
    /// JSON that is not a max borrowable response.
    case other
    /// A max borrowable response with a borrow limit.
    case borrowable(amount: String)
}

/// Reads arbitrary bytes as a response: the first chooses the HTTP status, the rest is the body, which is then decoded
/// as the response of every endpoint.
func fuzzResponse(_ bytes: [UInt8]) -> FuzzedResponse {
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

/// Reads arbitrary bytes as a response with headers: the first byte chooses the HTTP status, then come lines `Name:
/// value`, an empty line and the body. The result is applied to the weight limits, the backoff and the clock of a host.
///
/// - Returns: the seconds of backoff that follow from it.
func fuzzHeaders(_ bytes: [UInt8]) -> Int64 {
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
    return fuzzedBackoff(after: response)
}

private func fuzzedBackoff(after response: TransportResponse) -> Int64 {
    let host = HostState(time: VirtualTime())
    let group = LimitGroup(path: "/sapi/v1/margin/maxBorrowable")
    let now = host.time.now
    var table = LimitTable()
    let ticket = table.enter(LimitCharge(group: group, weight: .maxBorrowable, account: nil), asOf: now)
    var readings: [WeightReading] = []
    var backoff: Duration = .zero
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
        backoff = error.retryAfter ?? .zero
    }
    table.settle(ticket, readings: readings, asOf: now)
    table.backOff(until: now.advanced(by: backoff), cause: .ban, asOf: now)
    _ = table.uses(asOf: now)
    return table.backoff(asOf: now)?.components.seconds ?? 0
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

/// Reads arbitrary bytes as a private key: as PEM text, as a plain key and as an encrypted one, which is not decrypted
/// because it may need ten million rounds.
///
/// - Returns: the rounds of an encrypted key's derivation; zero for anything else.
func fuzzPrivateKey(_ bytes: [UInt8]) -> Int {
    _ = try? SigningKey(material: Secret(utf8: String(decoding: bytes, as: UTF8.self)))
    _ = try? PrivateKeyInfo(bytes)
    return (try? EncryptedKey(bytes))?.rounds ?? 0
}
