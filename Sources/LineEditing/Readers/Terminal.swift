internal import CEditline
internal import Glibc
internal import SystemCalls

/// The terminal: the only code that reads keys, writes the screen and sets the terminal's mode.
final class Terminal {
    /// How a wait for input ended.
    enum Arrival {
        case bytes([UInt8])
        /// A message was posted or a signal arrived.
        case wakeUp
        case timeOut
        case hangUp
    }

    let input: Int32
    let output: Int32
    /// The terminal's characters for interrupt and suspend.
    let interruptCharacter: Unicode.Scalar
    let suspendCharacter: Unicode.Scalar
    /// Whether it was found to echo what is typed.
    let echoes: Bool
    /// Whether signals of this process are handled: false in tests that share a process.
    let handlesSignals: Bool
    /// Whether it takes control sequences.
    let isPainted: Bool
    /// How often a process in the background looks whether it is in front again, in milliseconds: the shell that started
    /// it need not signal that.
    static let frontInterval: Int32 = 100
    /// So many bytes at once are a stream, not typing.
    private static let streamed = 256

    private var lastCount = 0
    private var hasGone = false
    private var buffer = [UInt8](repeating: 0, count: 4096)

    /// Takes over the terminal; nil if the configuration's input is not a terminal.
    init?(_ configuration: EditorConfiguration, isPainted: Bool) {
        var characters = ced_control_characters()
        input = configuration.input
        output = configuration.output
        handlesSignals = configuration.handlesSignals
        self.isPainted = isPainted
        // SAFETY: the call fills the one structure it is given.
        guard unsafe ced_terminal_open(input, output, &characters) else { return nil }
        interruptCharacter = Unicode.Scalar(characters.interrupt)
        suspendCharacter = Unicode.Scalar(characters.suspend)
        echoes = characters.echoes
    }

    /// The window's size; 80 by 24 if it is unknown.
    var size: (columns: Int, rows: Int) {
        let size = Descriptor(number: output).windowSize
        return (size?.columns ?? 80, size?.rows ?? 24)
    }

    func set(_ mode: ced_mode) { ced_terminal_set(mode) }

    /// Moves to the start of a row, below a line that a program has not ended.
    func beginRow() {
        guard isPainted else { return }
        // At the start of a row this fills the row and stays in it; otherwise the terminal wraps.
        write(String(repeating: " ", count: size.columns) + "\r\u{1B}[K")
    }

    func close() { ced_terminal_close() }

    /// Whether input waits to be read.
    ///
    /// After a chunk that is too large to be typed, this waits a moment for the next one: a long pasted line is then
    /// painted a few times and not for every chunk.
    var hasInput: Bool {
        defer { lastCount = 0 }
        var request = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        // SAFETY: `poll` reads and writes the one request it is given.
        return unsafe poll(&request, 1, lastCount >= Self.streamed ? 3 : 0) > 0
    }

    /// Waits for bytes, a wake-up of `waker`, or the timeout; nil waits forever.
    func wait(for waker: Waker, milliseconds: Int32?) -> Arrival {
        if hasGone { return .hangUp }
        var requests = [
            pollfd(fd: input, events: Int16(POLLIN), revents: 0),
            pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        // SAFETY: `poll` reads and writes the two requests of the array.
        let ready = unsafe poll(&requests, 2, milliseconds ?? -1)
        if ready < 0 { return .wakeUp }
        if ready == 0 { return .timeOut }
        if requests[1].revents != 0 { return .wakeUp }
        return read()
    }

    /// What was typed and not read yet.
    func readWaiting() -> [UInt8] {
        var request = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        // SAFETY: `poll` reads and writes the one request it is given.
        guard !hasGone, unsafe poll(&request, 1, 0) > 0, case .bytes(let bytes) = read() else { return [] }
        return bytes
    }

    private func read() -> Arrival {
        // SAFETY: `read` writes at most the buffer's count of bytes into it.
        let count = unsafe Glibc.read(input, &buffer, buffer.count)
        lastCount = max(count, 0)
        if count > 0 { return .bytes(Array(buffer[..<count])) }
        if count < 0 && (errno == EINTR || errno == EAGAIN) { return .wakeUp }
        hasGone = true
        return .hangUp
    }

    /// Who has the terminal in front.
    var front: ced_front { ced_terminal_front() }

    /// Whether this process may write: it is in front, or its programs are and have not changed the terminal's modes, as
    /// a pager does.
    var isWritable: Bool {
        switch front {
        case CED_FRONT_OURS: true
        case CED_FRONT_PROGRAMS: ced_programs_leave_modes()
        default: false
        }
    }

    /// Writes `text`, as long as this process is in front and the terminal exists.
    ///
    /// - Returns: the number of bytes written.
    @discardableResult
    func write(_ text: String) -> Int {
        guard !text.isEmpty && !hasGone else { return 0 }
        var text = text
        // SAFETY: each call reads at most the rest of the bytes.
        return text.withUTF8 { bytes in
            var start = 0
            // If this process is stopped during a call, the call returns after it is continued, perhaps in the
            // background.
            while start < bytes.count, front != CED_FRONT_OTHERS {
                let rest = unsafe UnsafeBufferPointer(rebasing: bytes[start...])
                let count = unsafe Glibc.write(output, rest.baseAddress, rest.count)
                if count >= 0 {
                    start += count
                } else if errno == EAGAIN {
                    var request = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
                    _ = unsafe poll(&request, 1, -1)
                } else if errno != EINTR {
                    hasGone = true
                    break
                }
            }
            return start
        }
    }

    /// Writes whole lines, as the output that shows them.
    ///
    /// - Returns: the lines that were not written to their end.
    func write(lines: String, as output: String) -> String {
        let written = write(output)
        guard written < output.utf8.count, !hasGone else { return "" }
        let count = output.utf8.prefix(written).count { $0 == UInt8(ascii: "\n") }
        return lines.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(count).joined(separator: "\n")
    }
}
