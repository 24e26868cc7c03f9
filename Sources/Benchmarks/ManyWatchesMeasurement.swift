import CommandLanguage
import Glibc
import LineEditing
import BinanceMargin
import MarginShell
import RequestSigning
import ShellRuntime
import TerminalScreen
import InjectedTime

/// The echo of a key and the memory with 500 watches in the background, whose requests succeed at once.
///
/// The shell is a second process of this program, in a pseudo-terminal: `BENCHMARK_ROLE` distinguishes the two.
enum ManyWatchesMeasurement: Measurement {
    static let name = "many-watches"

    private static let watches = 500
    private static let role = "BENCHMARK_ROLE"
    private static let prompt = "sandbox cross> "

    static func figures(_ effort: Effort) async throws -> [Figure] {
        if unsafe getenv(role) != nil { try await runShell() }
        let terminal = try PseudoTerminal(
            try ownPath(),
            [name],
            environment: [role: "shell", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"],
            columns: 100,
            height: 30
        )
        try terminal.wait(forPrompt: prompt)
        let settled = Duration.seconds(effort.rounds(quick: 2, full: 60))
        try drain(terminal, for: settled)
        let before = try residentMegabytes(of: terminal.process)
        let echoes = try echoes(of: effort.rounds(quick: 20, full: 400), in: terminal)
        try drain(terminal, for: settled)
        let after = try residentMegabytes(of: terminal.process)
        let last = try growth(in: settled, of: terminal)
        return [
            Figure("key echo next to 500 watches", in: .milliseconds, echoes, goal: .atMost(2)),
            Figure("memory with 500 watches", in: .megabytes, [after]),
            Figure("its growth after the first minute", in: .megabytes, [after - before], goal: .atMost(1)),
            // What grows to a bound, such as the rolling minute of the weight limit and the allocator's reserve, has
            // reached it by now.
            Figure("its growth in a later minute", in: .megabytes, [last], goal: .atMost(0.25)),
        ]
    }

    /// The growth of the shell's memory during a time in which no thread starts: each thread has a stack and a memory
    /// reserve of its own. There are a handful, and the last may start minutes late.
    private static func growth(in duration: Duration, of terminal: PseudoTerminal) throws -> Double {
        for _ in 1..<5 {
            let threads = try threads(of: terminal.process)
            let before = try residentMegabytes(of: terminal.process)
            try drain(terminal, for: duration)
            guard try Self.threads(of: terminal.process) != threads else {
                return try residentMegabytes(of: terminal.process) - before
            }
        }
        throw MeasurementFailure("the shell begins one thread after another")
    }

    // MARK: The person

    /// Types characters and waits for each echo, while the watches print lines.
    private static func echoes(of count: Int, in terminal: PseudoTerminal) throws -> [Duration] {
        let clock = ContinuousClock()
        var typed = ""
        var echoes: [Duration] = []
        for number in 0..<count {
            if typed.count == 40 {
                // Ctrl-U takes the line back.
                try terminal.send("\u{15}")
                typed = ""
                try terminal.wait(forPrompt: prompt)
            }
            typed += String(number % 10)
            let start = clock.now
            try terminal.send(String(number % 10))
            try terminal.wait(forPrompt: prompt + typed)
            echoes.append(start.duration(to: clock.now))
            try drain(terminal, for: .milliseconds(23))
        }
        return echoes
    }

    /// Reads output for a while, as a terminal does.
    private static func drain(_ terminal: PseudoTerminal, for duration: Duration) throws {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: duration)
        while clock.now < end {
            let next = min(end, clock.now.advanced(by: .seconds(5)))
            try terminal.wait(for: "time to pass") { _ in clock.now >= next }
        }
    }

    private static func residentMegabytes(of process: Int32) throws -> Double {
        let pages = try text(of: "/proc/\(process)/statm").split(separator: " ").compactMap { Double($0) }
        guard pages.count > 1 else { throw MeasurementFailure("the shell has gone") }
        return pages[1] * Double(getpagesize()) / 1_048_576
    }

    private static func threads(of process: Int32) throws -> Int {
        let lines = try text(of: "/proc/\(process)/status").split(separator: "\n")
        guard let line = lines.first(where: { $0.hasPrefix("Threads:") }),
            let count = line.split(separator: "\t").last.flatMap({ Int($0) })
        else { throw MeasurementFailure("the shell has gone") }
        return count
    }

    private static func text(of path: String) throws -> String {
        guard let file = unsafe fopen(path, "r") else { throw MeasurementFailure("\(path) cannot be read") }
        defer { unsafe fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe fread(&buffer, 1, buffer.count, file)
        return String(decoding: buffer.prefix(count), as: UTF8.self)
    }

    private static func ownPath() throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { throw MeasurementFailure("this program's own path is unknown") }
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    // MARK: The shell

    private static func runShell() async throws -> Never {
        let time = SystemTime()
        guard let key = APIKey("vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A") else { exit(2) }
        let exchange = MeasuredExchange(
            connection: OpenConnection(transport: ImmediateTransport()),
            baseURL: try BaseURL("http://127.0.0.1:1"),
            credentials: Credentials(apiKey: key, signingKey: SigningKey(hmacSecret: Secret(utf8: "secret"))),
            limitFactor: 10_000
        )
        let shell = BenchmarkShell.assembly(over: exchange, responses: GatheredText(), isTerminal: true, time: time)
        let editor = InteractiveShell(shell, configuration: EditorConfiguration(), history: MemoryHistory())
        // Spread over the second, as watches started by hand are.
        let lines = (0..<watches).map { _ in "watch BTC 1s & ; sleep 2ms" }.joined(separator: "\n")
        let outcome = await StatementExecutor(shell).run(SourceFile(name: "", text: lines), origin: .typed)
        guard outcome.status == .success else { exit(3) }
        exit(Int32(editor.run()))
    }
}
