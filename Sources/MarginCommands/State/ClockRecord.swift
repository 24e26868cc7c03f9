import BilingualText
import ExactDecimals
import BinanceMargin
import ShellRuntime

/// The exchange's clock beside this machine's: schema `clock`, version 1.
enum ClockRecord {
    static let fields = RecordSchema(
        Record.Schema("clock", version: 1),
        summary: LocalizedText(english: "the exchange's clock beside this machine's", chinese: "交易所时钟与本机时钟的对照"),
        fields: [
            .time,
            .init("offset", .number, "the exchange's clock less this machine's, in milliseconds", "交易所时钟减本机时钟，毫秒"),
            .init("error", .number, "how far the offset may be wrong, in milliseconds", "偏差的误差上限，毫秒"),
            .init("roundTrip", .number, "the shortest round trip of several, in milliseconds", "多次往返中最短者，毫秒"),
            .init(
                "drift",
                .number,
                optional: true,
                "how fast the two part, in microseconds a second; none before a second measurement",
                "两者分离的速度，每秒微秒数；第二次测量之前为空"
            ),
            .simulated,
        ]
    )

    static let layout = RecordLayout(
        schema: fields.id.name,
        columns: [
            .init("time", heading: LocalizedText(english: "EXCHANGE'S TIME", chinese: "交易所时间")),
            .init("offset", heading: LocalizedText(english: "OFFSET MS", chinese: "偏差 ms"), alignment: .right),
            .init("error", heading: LocalizedText(english: "± MS", chinese: "± ms"), alignment: .right),
            .init(
                "roundTrip",
                heading: LocalizedText(english: "ROUND TRIP MS", chinese: "往返 ms"),
                alignment: .right,
                dropOrder: 1
            ),
            .init(
                "drift",
                heading: LocalizedText(english: "DRIFT µs/s", chinese: "漂移 µs/s"),
                alignment: .right,
                dropOrder: 2
            ),
        ]
    )

    static func make(_ reading: ClockReading, serverMilliseconds: Int64, isSimulated: Bool) -> Record {
        Record(
            schema: fields.id,
            fields: [
                .init("time", .text(UTCTime.text(serverMilliseconds))),
                .init("offset", MillisecondValue.make(reading.offset)),
                .init("error", MillisecondValue.make(reading.errorBound)),
                .init("roundTrip", MillisecondValue.make(reading.roundTrip)),
                .init("drift", drift(reading.driftPerMillion)),
                .init("simulated", .boolean(isSimulated)),
            ]
        )
    }

    /// A measured rate, and no amount: tenths are more than it is good for.
    private static func drift(_ rate: Double?) -> Value {
        guard let rate, abs(rate) < 1_000_000_000 else { return .nothing }
        let tenths = Int((rate * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return ExactDecimal("\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)").map(Value.number) ?? .nothing
    }
}
