import CommandLanguage
import RecordRendering
import ShellRuntime
package import ShellSession
import Synchronization
package import TerminalText

/// Keeps the output of a replay until it is taken.
package final class CollectedOutput: TextOutput {
    private let text = Mutex("")
    private let limit: Int

    package init(limit: Int) { self.limit = limit }

    package func write(_ text: String) throws {
        try self.text.withLock { kept in
            guard kept.utf8.count + text.utf8.count <= limit else { throw ShellFailure.usage(.textTooLong(limit)) }
            kept += text
        }
    }

    /// Without colour: to the shell that shows the lines, they are text of another session.
    package func write(_ text: DisplayText) throws { try write(text.plain) }

    /// The lines since the last call, without newlines.
    package func takeLines() -> [String] {
        let taken = text.withLock { kept in
            defer { kept = "" }
            return kept
        }
        // Split by bytes: to Swift, CR LF is one `Character`.
        var lines = taken.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Shows the notices of a replay among those of the surrounding shell.
package struct NoticeOutput: TextOutput {
    package let console: Console

    package init(console: Console) { self.console = console }

    package func write(_ text: String) {
        console.notice(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
}
