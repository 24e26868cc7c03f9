import BilingualText
import ArgumentParser
import CommandLanguage
import MarginShell
import ShellRuntime
import Testing

@testable import ShellApplication

struct ReportFile2: Sendable {
    let path: String
    init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] == "junit" else { throw ValidationError("a report is written as junit=FILE") }
        path = parts[1]
    }
}

struct AProcess: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "marginsh")
    @Option(name: .customShort("c"), parsing: .unconditionalSingleValue) var lines: [String] = []
    @Option var profile: String?
    @Option(name: .customLong("set")) var settings: [String] = []
    @Option var allow: [String] = []
    @Option(transform: ReportFile2.init) var report: ReportFile2?
    @Option var record: String?
    @Option var replay: String?
    @Flag(name: .customLong("virtual-time")) var virtualTime = false
    @Flag var version = false
    @Argument(parsing: .captureForPassthrough) var words: [String] = []
    var wantsHelp: Bool { words.first == "--help" || words.first == "-h" }
    func validate() throws {
        if let first = words.first, first.hasPrefix("-"), first != "-", !wantsHelp { throw ValidationError("x") }
    }
}

struct ACheck: ParsableCommand {
    @Flag var json = false
    @Argument var file: String
    @Argument(parsing: .captureForPassthrough) var arguments: [String] = []
}

struct ACommands: ParsableCommand {
    enum Form: String, EnumerableFlag { case json, markdown, man }
    @Flag var form: Form?
    @Option var completion: CompletedShell?
    @Option(name: .customLong("lang")) var language = Language.english
    func validate() throws {
        guard (form == nil) != (completion == nil) else { throw ValidationError("one form must be given") }
    }
}

struct ASandbox: ParsableCommand {
    @Option var port = APort(number: 8765)
    @Option var exposeToNetwork: String?
    @Option var scenario: String?
    @Option var controlPort: APort?
    @Option var tls: String?
    @Option(name: .customLong("tls-name")) var tlsNames: [String] = []
    @Flag var explain = false
}

struct APort: ExpressibleByArgument {
    let number: Int
    init(number: Int) { self.number = number }
    init?(argument: String) {
        guard let number = Int(argument), ProcessUsage.ports.contains(number) else { return nil }
        self.number = number
    }
}

extension CompletedShell: @retroactive ExpressibleByArgument {}
extension Language: @retroactive ExpressibleByArgument {}

@Suite struct ProcessLineAgreementTests {
    private static let pieces = [
        "--profile", "--set", "--allow", "--report", "--record", "--replay", "--virtual-time", "--version", "-c",
        "--json", "--man", "--markdown", "--completion", "--lang", "--port", "--control-port", "--tls", "--tls-name",
        "--explain", "--scenario", "--expose-to-network", "--nosuch", "-x", "-", "--", "word", "zh", "bash", "0",
        "70000", "junit=f", "--port=1", "--port=", "--json=1", "--lang=zh", "-cquit", "-profile", "--profile=",
        "a b", "", "--completion=fish", "--report=junit=x", "--tls=ca", "-5", "lang=zh", "--help", "-h", "-c=x", "--profile=a=b", "file", "--explain",
        "--set=a=b", "--tls-name=x",
    ]

    static func theirs(_ name: String, _ words: [String]) -> String {
        func run<T: ParsableCommand>(_ type: T.Type, _ show: (T) -> String) -> String {
            do {
                let value = try type.parse(words)
                return show(value)
            } catch {
                return type.exitCode(for: error) == .success ? "help" : "refused"
            }
        }
        switch name {
        case "":
            return run(AProcess.self) { a in
                if a.wantsHelp { return "help" }
                return "\(a.lines) \(a.profile ?? "nil") \(a.settings) \(a.allow) \(a.report?.path ?? "nil") \(a.record ?? "nil") \(a.replay ?? "nil") \(a.virtualTime) \(a.version) \(a.words)"
            }
        case "check": return run(ACheck.self) { a in "\(a.json) \(a.file) \(a.arguments)" }
        case "commands":
            return run(ACommands.self) { a in
                "\(a.form?.rawValue ?? "nil") \(a.completion?.rawValue ?? "nil") \(a.language)"
            }
        default:
            return run(ASandbox.self) { a in
                "\(a.port.number) \(a.exposeToNetwork ?? "nil") \(a.scenario ?? "nil") \(a.controlPort?.number ?? -1) \(a.tls ?? "nil") \(a.tlsNames) \(a.explain)"
            }
        }
    }

    static func ours(_ name: String, _ words: [String]) -> String {
        do {
            let line = try ProcessLine(words, of: name)
            switch name {
            case "":
                return "\(line.list(of: "-c")) \(line.value(of: "--profile") ?? "nil") \(line.list(of: "--set")) \(line.list(of: "--allow")) \(line.value(of: "--report").map { String($0.dropFirst(6)) } ?? "nil") \(line.value(of: "--record") ?? "nil") \(line.value(of: "--replay") ?? "nil") \(line.has("--virtual-time")) \(line.has("--version")) \(line.words)"
            case "check": return "\(line.has("--json")) \(line.words.first ?? "-") \(Array(line.words.dropFirst()))"
            case "commands":
                let form = ["json", "markdown", "man"].first { line.has("--" + $0) }
                return "\(form ?? "nil") \(line.value(of: "--completion") ?? "nil") \(line.value(of: "--lang").flatMap(Language.init(rawValue:)) ?? .english)"
            default:
                let a = try SandboxArguments(words)
                return "\(a.port) \(a.exposeToNetwork ?? "nil") \(a.scenario ?? "nil") \(a.controlPort ?? -1) \(a.tls ?? "nil") \(a.tlsNames) \(a.explain)"
            }
        } catch {
            return error is ProcessLine.HelpRequest ? "help" : "refused"
        }
    }

    @Test func `agreement`() throws {
        var random = SeededNumbers(seed: 11)
        var seen: Set<String> = []
        for round in 0..<20000 {
            let words = (0..<Int.random(in: 0...(round < 4000 ? 2 : 4), using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }
            for name in ["", "check", "commands", "sandbox"] {
                let (a, b) = (Self.theirs(name, words), Self.ours(name, words))
                if a != b, seen.count < 150, seen.insert("\(name) \(a.prefix(7)) \(b.prefix(7))\(words.count)").inserted {
                    print("DIFF \(name) \(words)\n   AP: \(a)\n   us: \(b)")
                }
            }
        }
    }
}

/// Numbers that are the same in each run.
private struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
