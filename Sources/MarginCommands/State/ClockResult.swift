import BilingualText
import BinanceMargin
import ExactDecimals
import ExchangeAccess
import LineEditing
import RecordRendering
import ShellRuntime

/// The server time and how far this computer's clock is from it.
struct ClockResult: Sendable {
    let reading: ClockReading
    let serverMilliseconds: Int64
    /// What the session's signed requests allow, in milliseconds.
    let recvWindow: Int

    /// The requests of the measurement.
    let exchanges: Int
    let isSimulated: Bool

    static let description = RecordDescription<ClockResult>(
        "clock",
        version: 1,
        "the exchange's clock compared with this computer's",
        "交易所时钟与本机时钟的对照",
        form: .page(page),
        namesProfile: true,
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
            ) { .init($0.drift) },
            .simulated { $0.isSimulated },
        ]
    )

    /// A measured rate, not an amount: the measurement does not give more than tenths.
    var drift: ExactDecimal? {
        guard let rate = reading.driftPerMillion, abs(rate) < 1_000_000_000 else { return nil }
        let tenths = Int((rate * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return ExactDecimal("\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)")
    }
}

extension ClockResult {
    /// Which clock is ahead, by how much, and whether that matters.
    static let page = RecordPage<ClockResult> { results, surface in
        results.flatMap { $0.lines(on: surface) }
    }

    /// How far ahead of its own clock the exchange accepts a timestamp, in milliseconds.
    private static let mostAhead = 1000

    private func lines(on surface: OutputSurface) -> [PageLine] {
        let language = surface.language
        let time = UTCTime.text(serverMilliseconds).replacing("T", with: " ").replacing("Z", with: " UTC")
        let error = (surface.symbols == .ascii ? "+/- " : "± ") + Self.text(reading.errorBound)
        let facts: [(Message, String)?] = [
            (.clockServer, time),
            (.clockHere, offsetWords(error: error).text(in: language)),
            (.clockRoundTrip, Message.clockShortest(Self.text(reading.roundTrip), of: exchanges).text(in: language)),
            drift.map { (.clockDrift, $0.description + " ppm") },
        ]
        let rows = facts.compactMap(\.self).map { [PageLine($0.text(in: language)), PageLine($1)] }
        let table = PageTable([.init(""), .init("")], rows: rows).lines(width: surface.columns)
        return table + verdictLines(on: surface) + (isSimulated ? [surface.simulatedLine] : [])
    }

    private func offsetWords(error: String) -> Message {
        let distance = Self.text(reading.offset.magnitude)
        if reading.offset.magnitude <= reading.errorBound { return .clockSame(error) }
        return reading.offset < .zero ? .clockAhead(distance, error) : .clockBehind(distance, error)
    }

    private func verdictLines(on surface: OutputSurface) -> [PageLine] {
        let isAccepted = reading.offset <= .milliseconds(recvWindow) && reading.offset >= .milliseconds(-Self.mostAhead)
        let words: Message =
            isAccepted ? .clockAccepted(recvWindow) : .clockRefused(recvWindow, ahead: Self.mostAhead)
        let (mark, role) =
            isAccepted ? (surface.symbols.success, TextRole.success) : (surface.symbols.warning, .warning)
        return PageLine.wrapped(
            words.text(in: surface.language),
            isAccepted ? .plain : .warning,
            after: PageLine(mark + " ", role),
            width: surface.columns
        )
    }

    /// In milliseconds, as far as the measurement goes: microseconds below ten milliseconds, else tenths.
    private static func text(_ duration: Duration) -> String {
        guard case .number(let exact) = Value(milliseconds: duration) else { return "" }
        let number =
            duration.magnitude < .milliseconds(10) ? exact : (try? exact.rounded(toPlaces: 1, .halfUp)) ?? exact
        return number.withoutTrailingZeros.description
    }
}

extension Duration {
    fileprivate var magnitude: Duration { self < .zero ? .zero - self : self }
}

extension Message {
    fileprivate static let clockServer = English("clock.server", "Server time").chinese("服务器时间")
    fileprivate static let clockHere = English("clock.here", "This computer").chinese("本机时钟")
    fileprivate static let clockRoundTrip = English("clock.roundTrip", "Round trip").chinese("往返时间")
    fileprivate static let clockDrift = English("clock.drift", "Drift").chinese("漂移")

    fileprivate static func clockAhead(_ distance: String, _ error: String) -> Message {
        English("clock.ahead", "\(distance) ms ahead (\(error) ms)").chinese("超前 \(distance) 毫秒（\(error) 毫秒）")
    }

    fileprivate static func clockBehind(_ distance: String, _ error: String) -> Message {  // lint:words
        English("clock.behind", "\(distance) ms behind (\(error) ms)").chinese("落后 \(distance) 毫秒（\(error) 毫秒）")
    }

    fileprivate static func clockSame(_ error: String) -> Message {
        English("clock.same", "the same (\(error) ms)").chinese("一致（\(error) 毫秒）")
    }

    fileprivate static func clockShortest(_ time: String, of count: Int) -> Message {
        English("clock.shortest", "\(time) ms, the shortest of \(count)").chinese("\(time) 毫秒，\(count) 次中最短")
    }

    fileprivate static func clockAccepted(_ window: Int) -> Message {
        English(
            "clock.accepted",
            "It does not matter: timestamps of this computer are within recvWindow (\(window) ms)."
        )
        .chinese("没有影响：本机时间戳在 recvWindow（\(window) 毫秒）之内。")
    }

    fileprivate static func clockRefused(_ window: Int, ahead: Int) -> Message {
        English(
            "clock.refused",
            """
            The exchange refuses timestamps of this computer (-1021): they may be \(window) ms behind (recvWindow) or \
            \(ahead) ms ahead. marginsh signs with the server time; other programs may not. Set this computer's clock.
            """
        )
        .chinese(
            """
            交易所会拒绝本机的时间戳（-1021）：最多可落后 \(window) 毫秒（recvWindow）或超前 \(ahead) 毫秒。\
            marginsh 使用服务器时间签名，其他程序未必如此。请校准本机时钟。
            """
        )
    }
}
