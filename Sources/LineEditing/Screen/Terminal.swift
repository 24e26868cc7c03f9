internal import CEditline
internal import Glibc
internal import SystemCalls

/// The terminal: the only place that reads keys from it, writes to it and sets its modes.
final class Terminal {
    /// What a wait for input ended with.
    enum Arrival {
        case bytes([UInt8])
        /// Something was posted, or a signal was noted.
        case wakeUp
        case timeOut
        case hangUp
    }

    let input: Int32
    let output: Int32
    /// What the terminal was found to send for interrupt and suspend.
    let interruptCharacter: Unicode.Scalar
    let suspendCharacter: Unicode.Scalar
    /// How many bytes at once are a stream and no typing.
    private static let streamed = 256

    private var lastCount = 0
    private var hasGone = false
    private var buffer = [UInt8](repeating: 0, count: 4096)

    /// Takes the terminal; nothing if `input` is none.
    init?(input: Int32, output: Int32) {
        var characters = ced_control_characters()
        // SAFETY: the call fills the one structure it is given.
        guard unsafe ced_terminal_open(input, output, &characters) else { return nil }
        self.input = input
        self.output = output
        interruptCharacter = Unicode.Scalar(characters.interrupt)
        suspendCharacter = Unicode.Scalar(characters.suspend)
    }

    /// The window's size, 80 by 24 where the terminal does not know it.
    var size: (columns: Int, rows: Int) {
        let size = Descriptor(number: output).windowSize
        return (size?.columns ?? 80, size?.rows ?? 24)
    }

    func set(_ mode: ced_mode) {
        ced_terminal_set(mode)
    }

    func close() {
        ced_terminal_close()
    }

    /// Whether input waits to be read.
    ///
    /// Behind a chunk that nobody types by hand the next one is given a moment to come: a long line that streams in is
    /// then painted a few times and not for every chunk.
    var hasInput: Bool {
        defer { lastCount = 0 }
        var request = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        // SAFETY: `poll` reads and writes the one request it is told of.
        return unsafe poll(&request, 1, lastCount >= Self.streamed ? 3 : 0) > 0
    }

    /// Waits for bytes, a wake-up of `waker`, or the time; no time is for ever.
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

    /// What was typed and waits to be read, as much as a terminal keeps.
    func readWaiting() -> [UInt8] {
        var request = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        // SAFETY: `poll` reads and writes the one request it is told of.
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

    /// Writes all of `text`, unless the terminal has gone.
    func write(_ text: String) {
        guard !text.isEmpty && !hasGone else { return }
        do {
            try Descriptor(number: output).writeAll(text)
        } catch {
            hasGone = true
        }
    }
}
