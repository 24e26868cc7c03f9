import Glibc
import TerminalScreen

/// A home folder with a profile `work` for the built program, and how to start the program in it.
final class ProgramHome {
    static let prompt = "work cross>"

    private let path: String

    init() throws {
        let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/marginsh-bench-XXXXXX\0".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw MeasurementFailure("there is no room for a home folder") }
        path = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        for folder in ["config", "config/marginsh", "config/marginsh/profiles", "state", "state/marginsh"] {
            _ = unsafe mkdir("\(path)/\(folder)", 0o700)
        }
        try write("set recvWindow 4000\n", to: "config/marginsh/profiles/work.msh")
    }

    deinit {
        _ = unsafe system("rm -rf '\(path)'")
    }

    var historyPath: String { path + "/state/marginsh/history.ndjson" }

    /// Writes a file with mode 0600.
    func write(_ text: String, to name: String) throws {
        guard let file = unsafe fopen("\(path)/\(name)", "w") else { throw MeasurementFailure("cannot write \(name)") }
        defer { unsafe fclose(file) }
        unsafe fputs(text, file)
        _ = unsafe fchmod(fileno(file), 0o600)
    }

    func writeHistory(count: Int) throws {
        var text = ""
        for number in 0..<count {
            text += #"{"text":"borrow BTC isolated PAIR\#(number)","time":1736393892000,"profile":"work","#
            text += #""status":0,"duration":12}"# + "\n"
        }
        try write(text, to: "state/marginsh/history.ndjson")
    }

    /// Starts the program, which `MARGINSH_BINARY` names.
    func start(columns: Int = 100, height: Int = 30, flags: [String] = ["--profile", "work"]) throws -> PseudoTerminal {
        guard let binary = unsafe getenv("MARGINSH_BINARY") else {
            throw MeasurementFailure("MARGINSH_BINARY names no program; scripts/bench sets it")
        }
        return try PseudoTerminal(
            unsafe String(cString: binary),
            flags,
            environment: [
                "HOME": path, "XDG_CONFIG_HOME": path + "/config", "XDG_STATE_HOME": path + "/state",
                "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
            ],
            folder: path,
            columns: columns,
            height: height
        )
    }

    static func leave(_ terminal: PseudoTerminal) throws {
        try terminal.send("\u{03}\u{04}")
        guard try terminal.waitForEnd() == 0 else { throw MeasurementFailure("the program did not end well") }
    }
}
