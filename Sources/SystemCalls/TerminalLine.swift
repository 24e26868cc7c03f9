import Glibc

/// Reads single lines from a terminal with its own line editing, such as the input of a prompt or a secret.
package enum TerminalLine {
    package enum Ending: Hashable, Sendable {
        case line
        /// Ctrl-C, or the caller stopped waiting.
        case interrupted
        case endOfInput
    }

    /// More than the longest line of a terminal, in bytes.
    private static let capacity = 4096

    /// The time between two calls of `isWanted`, in milliseconds.
    private static let checkInterval: Int32 = 100

    /// Reads one line from the terminal at `descriptor`, without its newline.
    ///
    /// The line is read directly into memory that is wiped. The terminal's mode is restored afterwards.
    ///
    /// - Parameters:
    ///   - echoes: whether the input is shown. Without echo, further lines of a paste are dropped, because the next
    ///     prompt would show them.
    ///   - isWanted: called every 100 ms; false ends the wait.
    ///   - prompt: shows the prompt, called after the echo is off.
    package static func read(
        from descriptor: Descriptor,
        echoes: Bool,
        isWanted: () -> Bool,
        prompt: () throws(SystemCallError) -> Void = { () throws(SystemCallError) in }
    ) throws(SystemCallError) -> (text: WipedMemory, ending: Ending) {
        var found = termios()
        guard unsafe tcgetattr(descriptor.number, &found) == 0 else { throw SystemCallError(.read) }
        var mode = found
        mode.c_lflag |= tcflag_t(ICANON | ECHONL)
        // A signal must not end this program while the echo is off, so Ctrl-C ends the line instead.
        mode.c_lflag &= ~tcflag_t(ISIG)
        mode.c_lflag = echoes ? mode.c_lflag | tcflag_t(ECHO) : mode.c_lflag & ~tcflag_t(ECHO)
        unsafe withUnsafeMutableBytes(of: &mode.c_cc) { unsafe $0[Int(VEOL)] = interruptByte }
        _ = unsafe tcsetattr(descriptor.number, TCSADRAIN, &mode)
        defer { _ = unsafe tcsetattr(descriptor.number, echoes ? TCSADRAIN : TCSAFLUSH, &found) }
        try prompt()
        var ending = Ending.endOfInput
        let text = try WipedMemory(capacity: capacity) { (bytes) throws(SystemCallError) in
            guard waitForInput(descriptor, while: isWanted) else {
                ending = .interrupted
                return 0
            }
            var filled = 0
            // Ctrl-D after a part of a line returns that part, and the line continues.
            while filled < bytes.count {
                let count = try unsafe bytes.withUnsafeMutableBytes { (buffer) throws(SystemCallError) -> Int in
                    let free = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                    return try retryingInterrupts(.read) {
                        unsafe Glibc.read(descriptor.number, free.baseAddress, free.count)
                    }
                }
                guard count > 0 else { return 0 }
                filled += count
                switch bytes[filled - 1] {
                case interruptByte:
                    ending = .interrupted
                    return 0
                case UInt8(ascii: "\n"):
                    ending = .line
                    return filled - 1
                default:
                    guard waitForInput(descriptor, while: isWanted) else {
                        ending = .interrupted
                        return 0
                    }
                }
            }
            return 0
        }
        return (text, ending)
    }

    private static let interruptByte: UInt8 = 0x03

    private static func waitForInput(_ descriptor: Descriptor, while isWanted: () -> Bool) -> Bool {
        var request = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
        while isWanted() {
            if unsafe poll(&request, 1, checkInterval) > 0 { return true }
        }
        return false
    }
}
