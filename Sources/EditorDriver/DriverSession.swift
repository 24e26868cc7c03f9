internal import Glibc
import LineEditing

/// Reads lines and does what they say until told to stop.
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

    private func print(_ text: String) {
        printer.post(.print(text))
    }

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

    /// Runs a program that takes the terminal over.
    private func release(_ program: String) {
        reader.withReleasedTerminal { _ = unsafe system(program) }
    }

    /// Waits until interrupted: a command that runs long.
    private func wait(stops: Bool) {
        print("waiting")
        let command = RunningCommand(printer: printer)
        let ending = reader.waitForCommand(command) { interrupt in
            print(interrupt == .first ? "told to stop" : "told again")
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
