import HTTPTypes
import TimeSource

/// What became of a fuzzed answer.
package enum FuzzedAnswer: Hashable, Sendable {
    /// It was told apart as a refusal, and its error described.
    case refused
    /// It is JSON that is no answer to how much can be borrowed.
    case other
    /// It is such an answer, with its limit.
    case borrowable(amount: String)
}

/// Reads arbitrary bytes as an answer: the first chooses the HTTP status, the rest is the body, which is then decoded as
/// the answer of every endpoint.
package func fuzzAnswer(_ bytes: [UInt8]) -> FuzzedAnswer {
    let statuses = [200, 400, 401, 403, 404, 418, 429, 451, 500, 503]
    let response = TransportResponse(
        status: statuses[Int(bytes.first ?? 0) % statuses.count],
        headers: [:],
        body: Array(bytes.dropFirst()),
        timing: TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
    )
    let reader = AnswerReader(
        group: LimitGroup(path: "/sapi/v1/margin/maxBorrowable"),
        sentAt: MonotonicInstant(sinceOrigin: .zero)
    )
    do {
        let received = try reader.read(response)
        for type in fuzzedResponses { _ = try? type.init(json: received.json) }
        guard let borrowable = try? MaxBorrowable(json: received.json) else { return .other }
        return borrowable.borrowLimit == nil ? .other : .borrowable(amount: borrowable.amount.text)
    } catch {
        return error.description.isEmpty ? .other : .refused
    }
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
