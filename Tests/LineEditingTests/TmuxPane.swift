import Foundation
import Glibc

/// The editor's driver in a pane of tmux, whose idea of a terminal is not ours.
final class TmuxPane: ModelScreen {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private struct State {
        var rows: [String]
        var row: Int
        var column: Int
    }

    private let socket = "marginsh-test-\(UUID().uuidString)"
    private let folder: TemporaryFolder
    private let height: Int

    /// Starts the driver and waits for its prompt.
    init(_ options: [String], columns: Int, height: Int) throws {
        self.height = height
        folder = try TemporaryFolder()
        let variables = EditorTerminal.environment.map { "\($0.key)=\($0.value)" }
        let program = ["env", "-i"] + variables + [EditorTerminal.path] + options
        let command = program.map(Self.quoted).joined(separator: " ")
        _ = try tmux([
            "start-server", ";", "set-option", "-g", "status", "off", ";", "set-option", "-g", "escape-time", "0", ";",
            "new-session", "-d", "-x", "\(columns)", "-y", "\(height)", command,
        ])
        try wait(for: "the prompt", rows: ["p>"] + Array(repeating: "", count: height - 1), cursor: (0, 3))
    }

    deinit {
        _ = try? tmux(["kill-server"])
    }

    func type(_ keys: String) throws {
        _ = try tmux(["send-keys", "-H"] + keys.utf8.map { String($0, radix: 16) })
    }

    func wait(for what: String, rows: [String], cursor: (row: Int, column: Int)) throws {
        let deadline = ContinuousClock.now.advanced(by: .seconds(20))
        while true {
            let state = try state()
            if state.rows == rows && (state.row, state.column) == cursor { return }
            guard ContinuousClock.now < deadline else {
                throw Failure(
                    description: "waited in vain for \(what); tmux shows:\n\(state.rows.joined(separator: "\n"))\n"
                        + "(\(state.row), \(state.column))"
                )
            }
        }
    }

    private func state() throws -> State {
        let text = try tmux(["display-message", "-p", "#{cursor_y} #{cursor_x}", ";", "capture-pane", "-p"])
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let place = lines.removeFirst().split(separator: " ").compactMap { Int($0) }
        guard place.count == 2 else { throw Failure(description: "tmux says no place of the cursor: \(text)") }
        let rows = (lines + Array(repeating: "", count: height)).prefix(height)
        return State(rows: Array(rows), row: place[0], column: place[1])
    }

    private func tmux(_ words: [String]) throws -> String {
        // Whatever watches a program to its end by what it inherits would wait for the server that the first one leaves.
        let command = (["tmux", "-L", socket, "-f", "/dev/null", "-u"] + words).map(Self.quoted).joined(separator: " ")
        let status = unsafe system("\(command) </dev/null >\(folder.path)/output 2>&1")
        let text = folder.text(of: "output") ?? ""
        guard status == 0 else { throw Failure(description: "tmux \(words): \(text)") }
        return text
    }

    private static func quoted(_ word: String) -> String {
        "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
