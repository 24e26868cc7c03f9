internal import CEditline
internal import Glibc
import Synchronization
internal import TerminalText

/// Passes messages from other threads to the thread that owns the terminal.
///
/// Posting never blocks and loses nothing: the queue is unbounded. Only the reader that owns the terminal empties it.
package final class ExternalPrinter: Sendable {
    package enum Message: Equatable, Sendable {
        /// Whole lines to print above the prompt; a missing last newline is added. They may contain the program's own
        /// control sequences. The sender must have made all other control characters visible.
        case print(String)
        /// Hints and colours may have changed: paint again.
        case refresh
        /// Rows to redraw in place at the end of the text, while a command runs.
        case live([[StyledText]])
        /// The end of the rows shown in place; these rows remain as text.
        case liveEnded([[StyledText]])
    }

    private let messages = Mutex<[Message]>([])
    let waker: Waker

    /// The reader's terminal, for programs of a running command.
    package let loans: TerminalLoans

    package init() {
        waker = Waker()
        loans = TerminalLoans(waker: waker)
    }

    /// Sends `message` to the reader.
    ///
    /// May be called from any thread.
    package func post(_ message: Message) {
        let wasEmpty = messages.withLock { waiting in
            defer { waiting.append(message) }
            return waiting.isEmpty
        }
        // A reader clears its wake-ups before it empties the queue, so the first message's wake-up covers the later
        // ones.
        if wasEmpty { waker.wake() }
    }

    /// Wakes the reader, as the end of a command does.
    func wake() { waker.wake() }

    /// Removes and returns all messages, in the order of posting.
    ///
    /// A waiting caller must clear the waker before it checks what a wake-up may be for: this queue, the command's end,
    /// signals. Cleared after the check, a wake-up would be lost.
    func takeAll() -> [Message] {
        messages.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}

extension ExternalPrinter.Message {
    /// The text for a reader that shows nothing in place: whole lines, or nothing.
    var plainText: String {
        switch self {
        case .print(let text): text.endingInNewline
        case .refresh, .live: ""
        case .liveEnded(let rows): DisplayText.visible(rows.map { $0.map(\.text).joined() + "\n" }.joined())
        }
    }
}

/// A descriptor by which any thread wakes the thread that polls it.
///
/// Wake-ups are not counted.
final class Waker: Sendable {
    /// The waiting thread polls it; `-1` if the system gave none, and then only keys end a wait.
    let descriptor: Int32

    init() { descriptor = ced_wake_open() }

    deinit {
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    /// Wakes the waiting thread.
    ///
    /// May be called from any thread.
    func wake() { ced_wake_raise(descriptor) }

    /// Clears the wake-ups so far; must be called before checking what they were for.
    func clear() { ced_wake_clear(descriptor) }

    /// Blocks until a wake-up, or the timeout; nil waits forever.
    func wait(milliseconds: Int32? = nil) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        // SAFETY: `poll` reads and writes the one request it is given.
        while unsafe poll(&request, 1, milliseconds ?? -1) < 0 && errno == EINTR {}
    }
}

extension String {
    var endingInNewline: String { utf8.last == UInt8(ascii: "\n") ? self : self + "\n" }
}
