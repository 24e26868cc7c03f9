import Synchronization
internal import TerminalText

/// What tasks on other threads hand to the thread that owns the terminal.
///
/// Posting never blocks and never loses: the box grows. Only the reader that owns the terminal empties it.
package final class ExternalPrinter: Sendable {
    /// One thing handed over.
    package enum Message: Equatable, Sendable {
        /// Whole lines to show above the prompt; a missing last line end is added. May hold the program's own
        /// sequences; all other control characters must have been made visible by the poster.
        case print(String)
        /// What hints and colours are derived from has changed: paint again.
        case refresh
        /// Rows to show in place at the end of the text for as long as a command is waited for.
        case live([[StyledText]])
        /// The end of what is shown in place: the rows that stay behind as text.
        case liveEnded([[StyledText]])
    }

    private let messages = Mutex<[Message]>([])
    let waker: Waker

    /// Makes an empty box.
    package init() {
        waker = Waker()
    }

    /// Hands `message` to the reader.
    ///
    /// May be called from any thread.
    package func post(_ message: Message) {
        let wasEmpty = messages.withLock { waiting in
            defer { waiting.append(message) }
            return waiting.isEmpty
        }
        // A reader forgets its wake-ups before it empties the box, so the first message's covers the ones behind it.
        if wasEmpty { waker.wake() }
    }

    /// Makes the reader look up, as the end of a command does.
    func wake() {
        waker.wake()
    }

    /// Takes everything posted so far, in the order of posting.
    ///
    /// Whoever waits for more forgets the waker's wake-ups before looking at anything they may have been for: this box,
    /// a command's end, signals. One that is forgotten after such a look is lost, and its cause with it.
    func takeAll() -> [Message] {
        messages.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}

extension ExternalPrinter.Message {
    /// What it comes to where nothing is shown in place: whole lines, or nothing.
    var plainText: String {
        switch self {
        case .print(let text): text.endingInLineEnd
        case .refresh, .live: ""
        case .liveEnded(let rows): DisplayText.visible(rows.map { $0.map(\.text).joined() + "\n" }.joined())
        }
    }
}
