internal import Glibc
import LineEditing

/// The driver's command line, as `name=value`.
struct DriverOptions {
    var configuration = EditorConfiguration()
    var prompt = Prompt([StyledText("demo", .profile), StyledText("> ")], continuation: [StyledText(".. ", .hint)])
    var history: String?
    /// The number of background lines to post, and the milliseconds between them.
    var backgroundLines = 0
    var backgroundPause: UInt32 = 0

    init(_ arguments: ArraySlice<String>) {
        configuration.terminalType = Self.variable("TERM")
        configuration.externalEditor = Array((Self.variable("EDITOR") ?? "vi").utf8)
        configuration.temporaryFolder = Self.variable("TMPDIR") ?? "/tmp"
        for argument in arguments {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            take(parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    private mutating func take(_ name: String, _ value: String) {
        switch name {
        case "keys": configuration.keyStyle = EditorConfiguration.KeyStyle(rawValue: value)
        case "bindings": configuration.bindingsPath = value
        case "prompt": prompt = Prompt(value, continuation: ".. ")
        case "history": history = value
        case "plain": configuration.isPlain = true
        case "colour": configuration.usesColour = value != "no"
        case "lines": backgroundLines = Int(value) ?? 0
        case "pause": backgroundPause = UInt32(value) ?? 0
        default: break
        }
    }

    private static func variable(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}

/// Reads lines and runs them until `quit`.
struct DriverSession {
    let options: DriverOptions
    let printer = ExternalPrinter()
    let reader: any LineReader

    init(_ options: DriverOptions) {
        self.options = options
        let language = DriverLanguage()
        let history: any HistoryStoring = MemoryHistory()
        let providers = EditorProviders(analyser: language, completer: language, history: history)
        reader = options.configuration.makeReader(providers: providers, printer: printer)
    }

    func run() {
        if options.backgroundLines > 0 { startBackground() }
        while true {
            switch reader.readLine(prompt: options.prompt) {
            case .line(let line):
                record(line)
                if !perform(line) { return leave("left") }
            case .interrupt: print("interrupted")
            case .endOfInput: return leave("end of input")
            }
        }
    }

    private func leave(_ words: String) {
        print(words)
        reader.close()
    }

    private func print(_ text: String) { printer.post(.print(text)) }

    private func record(_ line: String) {
        do {
            try reader.record(HistoryEntry(text: line, time: 0, profile: "demo", status: 0, duration: 0))
        } catch {
            print("history: \(error)")
        }
    }

    private func perform(_ line: String) -> Bool {
        let words = line.split(separator: " ").map(String.init)
        switch words.first {
        case "quit": return false
        case "crash": abort()
        case "count": print("\(line.unicodeScalars.count) scalars")
        case "release": release(words.dropFirst().joined(separator: " "))
        case "wait": wait(stops: words.last != "stubborn")
        default: print("[\(line.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|"))]")
        }
        return true
    }

    /// Runs a program that takes over the terminal.
    private func release(_ program: String) {
        reader.withReleasedTerminal { _ = unsafe system(program) }
    }

    /// Waits until interrupted: a long-running command.
    private func wait(stops: Bool) {
        print("waiting")
        let command = RunningCommand(printer: printer)
        let ending = reader.waitForCommand(command) { interrupt in
            print(interrupt == .first ? "interrupted" : "interrupted again")
            if interrupt == .repeated { return .abandon }
            if stops { command.finish() }
            return .keepWaiting
        }
        print(ending == .finished ? "finished" : "abandoned")
    }

    private func startBackground() {
        let printer = printer
        let (count, pause) = (options.backgroundLines, options.backgroundPause)
        Task.detached {
            for number in 0..<count {
                printer.post(.print("line \(number)"))
                if pause > 0 { try? await Task.sleep(for: .milliseconds(pause)) }
            }
        }
    }
}
