package import BinanceMargin
package import RecordRendering
import ShellRuntime

/// What every record of a response says about the response itself.
package struct ResponseFacts: Sendable {
    /// When the exchange responded, in milliseconds since 1970 by its clock.
    package let milliseconds: Int64
    package let latency: Duration
    package let isSimulated: Bool

    /// - Parameter isSandbox: whether the session's exchange is the embedded one; another may say so of itself.
    package init<Response>(_ response: ExchangeResponse<Response>, isSandbox: Bool) {
        milliseconds = response.serverMilliseconds
        latency = response.timing.total
        isSimulated = isSandbox || response.isSimulated
    }
}

// The fields that records of the exchange share.
extension RecordField {
    package static func asset(_ value: @escaping @Sendable (Subject) -> String) -> Self {
        Self("asset", .text, "the asset of the request", "请求的资产", column: .init("ASSET", "资产")) {
            .text(value($0))
        }
    }

    package static func scope(
        column: RecordColumn? = nil,
        _ value: @escaping @Sendable (Subject) -> MarginScope
    ) -> Self {
        Self("scope", .text, "`cross`, `isolated` or `portfolio`", "`cross`、`isolated` 或 `portfolio`", column: column) {
            .text(value($0).kindName)
        }
    }

    /// The isolated pair, whose column shows the scope where there is none.
    package static func isolatedSymbol(
        dropOrder: Int? = nil,
        _ value: @escaping @Sendable (Subject) -> MarginScope
    ) -> Self {
        Self(
            "isolatedSymbol",
            .text,
            optional: true,
            "the isolated pair",
            "逐仓交易对",
            column: .init("ACCOUNT", "账户", dropOrder: dropOrder, or: "scope")
        ) { .init(value($0).symbol?.name) }
    }

    package static func borrowLimit(
        dropOrder: Int? = nil,
        _ value: @escaping @Sendable (Subject) -> ReportedDecimal?
    ) -> Self {
        Self(
            "borrowLimit",
            .number,
            optional: true,
            "the VIP level's borrow limit; none where the exchange sent none",
            "VIP 等级的借贷限额；交易所未给出时为空",
            column: .init("BORROW LIMIT", "借贷限额", alignment: .right, dropOrder: dropOrder)
        ) { .init(value($0)?.value) }
    }

    /// When the exchange responded.
    package static func time(
        column: RecordColumn? = nil,
        _ milliseconds: @escaping @Sendable (Subject) -> Int64
    ) -> Self {
        Self("time", .time, "when the exchange responded, by its own clock", "交易所响应的时间，以其时钟为准", column: column) {
            .init(time: milliseconds($0))
        }
    }

    package static func latency(
        column: RecordColumn? = nil,
        _ value: @escaping @Sendable (Subject) -> Duration?
    ) -> Self {
        Self(
            "latency",
            .duration,
            "from the request to the whole response: `12ms`, and below a millisecond `400us`",
            "从请求到收到完整响应：`12ms`，不足一毫秒时为 `400us`",
            column: column
        ) { value($0).map { .init(measured: $0) } ?? .nothing }
    }

    package static func simulated(
        column: RecordColumn? = nil,
        _ value: @escaping @Sendable (Subject) -> Bool
    ) -> Self {
        Self(
            "simulated",
            .boolean,
            "whether the embedded exchange responded",
            "是否由沙盒响应",
            column: column
        ) { .boolean(value($0)) }
    }
}

extension Array {
    /// The last fields of a record of a response.
    package static func tail<Subject>(
        _ response: @escaping @Sendable (Subject) -> ResponseFacts
    ) -> [RecordField<Subject>] where Element == RecordField<Subject> {
        [
            .time { response($0).milliseconds }, .latency { response($0).latency },
            .simulated { response($0).isSimulated },
        ]
    }
}

extension MarginScope {
    /// The scope's kind as scripts spell it.
    package var kindName: String {
        switch self {
        case .cross: "cross"
        case .isolated: "isolated"
        case .portfolio: "portfolio"
        }
    }

    /// The scope as the prompt shows it: `cross`, `portfolio`, or the pair.
    package var label: String { symbol?.name ?? kindName }
}
