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
    /// So many bytes at once are a stream, not typing.
    private static let streamed = 256

    private var lastCount = 0
    private var hasGone = false
    private var buffer = [UInt8](repeating: 0, count: 4096)

    /// Takes over the terminal; nil if `input` is not a terminal.
    init?(input: Int32, output: Int32) {
        var characters = ced_control_characters()
        // SAFETY: the call fills the one structure it is given.
        guard unsafe ced_terminal_open(input, output, &characters) else { return nil }
        self.input = input
        self.output = output
        interruptCharacter = Unicode.Scalar(characters.interrupt)
        suspendCharacter = Unicode.Scalar(characters.suspend)
    }

    /// The window's size; 80 by 24 if it is unknown.
    var size: (columns: Int, rows: Int) {
        let size = Descriptor(number: output).windowSize
        return (size?.columns ?? 80, size?.rows ?? 24)
    }

    func set(_ mode: ced_mode) { ced_terminal_set(mode) }

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

    /// Writes all of `text`, unless the terminal is gone.
    func write(_ text: String) {
        guard !text.isEmpty && !hasGone else { return }
        do {
            try Descriptor(number: output).writeAll(text)
        } catch {
            hasGone = true
        }
    }
}
