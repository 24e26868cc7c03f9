import BinanceMargin
import BinanceMarginHTTP
import CommandLanguage
import Glibc
import InjectedTime
import MarginShell
import RequestSigning
import SandboxExchange
import SandboxHTTP
import ShellRuntime
import Synchronization

/// How late the requests of a watch are sent: every 250 ms on the real clock, to the sandbox over a socket, with ten
/// times the published limits.
enum WatchLatenessMeasurement: Measurement {
    static let name = "watch-lateness"

    private static let interval: Int64 = 250
    private static let limits = """
        {"assets": [{"name": "BTC", "price": "64000", "borrowLimits": ["60"]}, {"name": "USDT", "price": "1"}],
         "cross": {"leverage": "3", "balances": {"USDT": {"free": "5000"}}},
         "limits": {"ipPerMinute": 120000, "uidPerMinute": 1800000, "window": "rolling"}}
        """

    static func figures(_ effort: Effort) async throws -> [Figure] {
        let time = SystemTime()
        let exchange = SandboxExchange(scenario: try ScenarioReader.read(Array(limits.utf8)), time: time)
        let server = try await SandboxServer.start(exchange: exchange)
        let transport = HTTPTransport(time: time)
        let responses = GatheredText()
        let shell = BenchmarkShell.assembly(
            over: try access(to: exchange, server, over: transport),
            responses: responses,
            isTerminal: false,
            time: time
        )
        let ticks = effort.rounds(quick: 20, full: 480)
        let statement = SourceFile(name: "", text: "watch BTC 250ms times \(ticks)")
        let bare = BareTimer(every: interval, ticks: ticks)
        bare.start()
        let outcome = await StatementExecutor(shell).run(statement, origin: .typed)
        await shell.close()
        await transport.shutdown()
        await server.stop()
        guard outcome.status == .success else { throw MeasurementFailure("the watch failed:\n\(responses.text)") }
        let samples = try lateness(in: responses.text, ticks: ticks)
        let lateness = Figure("lateness of a watch's request", in: .milliseconds, samples, goal: .atMost(1))
        let tail = lateness.percentile(0.99)
        return [
            lateness,
            Figure("its 99th percentile", in: .milliseconds, [tail], goal: .atMost(5)),
            Figure("lateness of a bare timer next to it", in: .milliseconds, try bare.lateness()),
        ]
    }

    private static func access(
        to exchange: SandboxExchange,
        _ server: SandboxServer,
        over transport: HTTPTransport
    ) throws -> MeasuredExchange {
        guard let first = exchange.credentials.first, let key = APIKey(first.apiKey) else {
            throw MeasurementFailure("the exchange has no key")
        }
        return MeasuredExchange(
            connection: OpenConnection(transport: transport),
            baseURL: try BaseURL("http://127.0.0.1:\(server.port)"),
            credentials: Credentials(apiKey: key, signingKey: SigningKey(hmacSecret: Secret(utf8: first.secret))),
            limitFactor: 10
        )
    }

    /// The figures in the records, after a check that there is one for each tick, each a multiple of the interval after
    /// the first.
    private static func lateness(in text: String, ticks: Int) throws -> [Double] {
        let records = text.split(separator: "\n").filter { $0.hasPrefix("{") }
        guard records.count == ticks else {
            throw MeasurementFailure("\(records.count) of \(ticks) ticks have a record:\n\(text)")
        }
        let scheduled = records.compactMap { value(of: "scheduled", in: $0).flatMap(millisecondOfDay) }
        for (number, instant) in scheduled.enumerated() {
            let elapsed = (instant - scheduled[0] + 86_400_000) % 86_400_000
            guard elapsed == Int64(number) * interval else {
                throw MeasurementFailure("tick \(number) was due after \(elapsed) ms")
            }
        }
        let samples = records.compactMap { value(of: "late", in: $0).flatMap(Double.init) }
        guard scheduled.count == ticks, samples.count == ticks else {
            throw MeasurementFailure("a record lacks its instants:\n\(text)")
        }
        return samples
    }

    private static func value(of field: String, in record: Substring) -> String? {
        guard let start = record.ranges(of: "\"\(field)\":\"").first?.upperBound else { return nil }
        return String(record[start...].prefix { $0 != "\"" })
    }

    /// The time of day of `2026-11-22T18:10:40.125Z`, in milliseconds.
    private static func millisecondOfDay(_ instant: String) -> Int64? {
        let parts = instant.dropFirst(11).dropLast().split { $0 == ":" || $0 == "." }.compactMap { Int64($0) }
        guard parts.count == 4 else { return nil }
        return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + parts[3]
    }
}

/// A thread that only waits for its ticks. It shows how late the machine itself is, so that the delays of a busy
/// machine are not blamed on the watch.
final class BareTimer: Sendable {
    private let interval: Int64
    private let ticks: Int
    private let samples = Mutex<[Double]>([])

    /// - Parameter interval: in milliseconds.
    init(every interval: Int64, ticks: Int) {
        self.interval = interval
        self.ticks = ticks
    }

    /// Starts the thread; ``lateness()`` has the results.
    func start() {
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        var thread = pthread_t()
        let status = unsafe pthread_create(&thread, nil, BareTimer.body, context)
        if status == 0 { pthread_detach(thread) } else { unsafe Unmanaged<BareTimer>.fromOpaque(context).release() }
    }

    /// How late each tick was, in milliseconds; those of the last moments may still be missing.
    func lateness() throws -> [Double] {
        let found = samples.withLock { $0 }
        guard !found.isEmpty else { throw MeasurementFailure("no thread could be started") }
        return found
    }

    private static let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
        guard let context = unsafe context else { return nil }
        let timer = unsafe Unmanaged<BareTimer>.fromOpaque(context).takeRetainedValue()
        var due = BareTimer.now()
        for _ in 0..<timer.ticks {
            due += timer.interval * 1_000_000
            var instant = timespec(tv_sec: Int(due / 1_000_000_000), tv_nsec: Int(due % 1_000_000_000))
            while unsafe clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &instant, nil) == EINTR {}
            let late = Double(BareTimer.now() - due) / 1_000_000
            timer.samples.withLock { $0.append(late) }
        }
        return nil
    }

    /// The monotonic clock in nanoseconds.
    private static func now() -> Int64 {
        var instant = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &instant)
        return Int64(instant.tv_sec) * 1_000_000_000 + Int64(instant.tv_nsec)
    }
}
