import BinanceMargin
import ExactDecimals
import ExchangeAccess
import RecordRendering
import ShellRuntime

/// The server time and how far this computer's clock is from it.
struct ClockResult: Sendable {
    let reading: ClockReading
    let serverMilliseconds: Int64
    let isSimulated: Bool

    static let description = RecordDescription<ClockResult>(
        "clock",
        version: 1,
        "the exchange's clock compared with this computer's",
        "交易所时钟与本机时钟的对照",
        fields: [
            .time(column: .init("SERVER TIME", "服务器时间")) { $0.serverMilliseconds },
            .init(
                "offset",
                .number,
                "the exchange's clock less this computer's, in milliseconds",
                "交易所时钟减本机时钟，毫秒",
                column: .init("OFFSET MS", "偏差 ms", alignment: .right)
            ) { .init(milliseconds: $0.reading.offset) },
            .init(
                "error",
                .number,
                "how far the offset may be wrong, in milliseconds",
                "偏差的误差上限，毫秒",
                column: .init("± MS", "± ms", alignment: .right)
            ) { .init(milliseconds: $0.reading.errorBound) },
            .init(
                "roundTrip",
                .number,
                "the shortest round trip of several, in milliseconds",
                "多次往返中最短者，毫秒",
                column: .init("ROUND TRIP MS", "往返 ms", alignment: .right, dropOrder: 1)
            ) { .init(milliseconds: $0.reading.roundTrip) },
            .init(
                "drift",
                .number,
                optional: true,
                "how fast the two diverge, in microseconds per second; none before a second measurement",
                "两者偏离的速度，每秒微秒数；第二次测量之前为空",
                column: .init("DRIFT ppm", "漂移 ppm", alignment: .right, dropOrder: 2)
            ) { .init(drift($0.reading.driftPerMillion)) },
            .simulated { $0.isSimulated },
        ]
    )

    /// A measured rate, not an amount: the measurement does not give more than tenths.
    private static func drift(_ rate: Double?) -> ExactDecimal? {
        guard let rate, abs(rate) < 1_000_000_000 else { return nil }
        let tenths = Int((rate * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return ExactDecimal("\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)")
    }
}
