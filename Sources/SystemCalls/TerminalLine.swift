import Glibc

/// Reads single lines that a person types, with the terminal's own line editing: answers to questions, and secrets.
package enum TerminalLine {
    /// How the line ended.
    package enum Ending: Hashable, Sendable {
        case line
        /// Ctrl-C, or whoever wanted the line gave up waiting for it.
        case interrupted
        case endOfInput
    }

    /// A line longer than what a terminal can hold.
    private static let capacity = 4096

    /// How often a wait looks whether it is still wanted, in milliseconds.
    private static let patience: Int32 = 100

    /// Reads one line from the terminal at `descriptor`, without its line end.
    ///
    /// The line is read straight into memory that is wiped. The terminal is left in the mode it was found in.
    ///
    /// - Parameters:
    ///   - echoes: whether what is typed is seen. What is not is also not left over: the lines behind the first of a
    ///     paste are dropped, since a prompt would show them.
    ///   - isWanted: asked now and then; false ends the wait.
    ///   - ask: shows the question, once nothing that is typed from then on can be seen.
    package static func read(
        from descriptor: Descriptor,
        echoes: Bool,
        isWanted: () -> Bool,
        ask: () throws(SystemCallError) -> Void = { () throws(SystemCallError) in }
    ) throws(SystemCallError) -> (text: WipedMemory, ending: Ending) {
        var found = termios()
        guard unsafe tcgetattr(descriptor.number, &found) == 0 else { throw SystemCallError(.read) }
        var mode = found
        mode.c_lflag |= tcflag_t(ICANON | ECHONL)
        // Ctrl-C must not end this program from a signal handler while the echo is off: it ends the line instead.
        mode.c_lflag &= ~tcflag_t(ISIG)
        mode.c_lflag = echoes ? mode.c_lflag | tcflag_t(ECHO) : mode.c_lflag & ~tcflag_t(ECHO)
        unsafe withUnsafeMutableBytes(of: &mode.c_cc) { unsafe $0[Int(VEOL)] = interruptByte }
        _ = unsafe tcsetattr(descriptor.number, TCSADRAIN, &mode)
        defer { _ = unsafe tcsetattr(descriptor.number, echoes ? TCSADRAIN : TCSAFLUSH, &found) }
        try ask()
        var ending = Ending.endOfInput
        let text = try WipedMemory(capacity: capacity) { (bytes) throws(SystemCallError) in
            guard waitForInput(descriptor, while: isWanted) else {
                ending = .interrupted
                return 0
            }
            var filled = 0
            // Ctrl-D behind a part of a line hands that part over and does not end it.
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
            if unsafe poll(&request, 1, patience) > 0 { return true }
        }
        return false
    }
}
