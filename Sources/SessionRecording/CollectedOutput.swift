import BilingualText
import CommandLanguage
import ShellRuntime
import Synchronization
import TerminalText

/// Keeps the responses of a replay until they are taken.
final class CollectedOutput: TextOutput {
    private let text = Mutex("")
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    func write(_ text: String) throws {
        try self.text.withLock { kept in
            guard kept.utf8.count + text.utf8.count <= limit else {
                throw ShellFailure.usage(.textTooLong(limit))
            }
            kept += text
        }
    }

    /// Without colour: the lines are somebody else's text to the shell that shows them.
    func write(_ text: DisplayText) throws { try write(text.plain) }

    /// The lines that came since the last time, without their ends.
    func takeLines() -> [String] {
        let taken = text.withLock { kept in
            defer { kept = "" }
            return kept
        }
        // By bytes: the line end of CSV, two characters, is one to Swift.
        var lines = taken.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Shows the notices of a replay among those of the shell that it runs in.
struct NoticeOutput: TextOutput {
    let console: Console

    func write(_ text: String) {
        console.notice(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
}
