internal import CEditline
internal import Glibc
internal import SystemCalls

extension EditorSession {
    /// The longest text taken from the external editor, in bytes.
    private static let externalLimit = 1 << 20

    /// Opens the line in the user's editor and takes over the result.
    func editExternally() -> ced_outcome {
        settle()
        terminal.write(painter.finish(frame(for: settled, isFinal: true)))
        leaveTerminal(CED_MODE_FOUND)
        let edited = editedText(of: settled.text)
        takeTerminal()
        // Signals that arrived while the editor had the terminal were meant for the editor.
        printer.wake()
        _ = ced_signals_take()
        takeWindowSize()
        guard let edited else { return CED_BEEP }
        replaceLine(with: edited)
        return CED_CONTINUE
    }

    /// The text from the editor; nil if the editor failed.
    private func editedText(of text: String) -> String? {
        let name = String(UInt64.random(in: .min ... .max), radix: 36)
        let path = "\(configuration.temporaryFolder)/\(configuration.programName)-\(name).msh"
        do {
            try AtomicFile.replace(path, with: text + "\n")
        } catch {
            return nil
        }
        defer { ChildProgram.remove(path) }
        // The variable may contain arguments, so a shell splits it; the path is passed as an argument and never parsed.
        let program = configuration.externalEditor + Array(" \"$1\"".utf8)
        let words = [Array("-c".utf8), program, Array("sh".utf8), Array(path.utf8)]
        let environment = configuration.externalEnvironment()
        let group = ced_programs_open(true)
        defer { ced_programs_close() }
        guard let process = ChildProgram.start("/bin/sh", words, environment: environment, group: group) else {
            return nil
        }
        ced_programs_resume()
        guard waitForEnd(of: process) == 0 else { return nil }
        guard let bytes = try? BoundedFile.read(path, limit: Self.externalLimit) else { return nil }
        return PastedText.cleaned(bytes).droppingFinalNewlines
    }

    /// Waits until a program that has the terminal ends, and stops together with it.
    ///
    /// - Returns: its status, as `waitpid` gives it.
    private func waitForEnd(of process: pid_t) -> Int32 {
        var status: Int32 = 0
        while true {
            printer.waker.clear()
            // SAFETY: `waitpid` sets the one integer it is given.
            let ended = unsafe waitpid(process, &status, WNOHANG)
            if ended == process || ended < 0 && errno != EINTR { return status }
            let signals = ced_signals_take()
            if ced_programs_have_stopped() {
                ced_programs_take_from()
                suspendProcess()
                ced_programs_resume()
            } else if signals & CED_RESUMED.rawValue != 0 {
                ced_programs_resume()
            }
            let isNotified = terminal.handlesSignals && terminal.front == CED_FRONT_PROGRAMS
            printer.waker.wait(milliseconds: isNotified ? nil : Terminal.frontInterval)
        }
    }
}

extension String {
    fileprivate var droppingFinalNewlines: String {
        var text = self
        while text.last == "\n" { text.removeLast() }
        return text
    }
}

/// Runs a program that takes over the terminal.
enum ChildProgram {
    /// Starts a program; nil if that fails. It inherits the standard streams and no other descriptor.
    ///
    /// - Parameters:
    ///   - arguments: what follows its name.
    ///   - environment: all of its environment, each entry `NAME=VALUE`; nil for this process's own.
    ///   - group: the process group it joins; negative for this process's own.
    static func start(_ path: String, _ arguments: [[UInt8]], environment: [[UInt8]]?, group: pid_t) -> pid_t? {
        var process: pid_t = 0
        var strings = unsafe copies([Array(path.utf8)] + arguments)
        defer { unsafe strings.forEach { unsafe free($0) } }
        var variables = unsafe copies(environment ?? [])
        defer { unsafe variables.forEach { unsafe free($0) } }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
        startAsFromShell(&attributes, group: group)
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe ced_add_close_from(&actions, 3)
        // SAFETY: the arrays end in null, and their strings are freed after the call has returned.
        let problem = unsafe variables.withUnsafeMutableBufferPointer { variables in
            let inherited = unsafe environment == nil ? environ : variables.baseAddress
            return unsafe posix_spawn(&process, path, &actions, &attributes, &strings, inherited)
        }
        return problem == 0 ? process : nil
    }

    /// C copies of `texts`, with null after the last; the caller frees them.
    private static func copies(_ texts: [[UInt8]]) -> [UnsafeMutablePointer<CChar>?] {
        // SAFETY: each text is read up to the zero that is put after it, and copied.
        unsafe texts.map { text in
            unsafe (text + [0]).withUnsafeBytes { bytes in
                unsafe bytes.baseAddress.flatMap { unsafe strdup($0.assumingMemoryBound(to: CChar.self)) }
            }
        } + [nil]
    }

    /// Gives a program the default signal handling: we ignore two signals, and it would inherit that.
    private static func startAsFromShell(_ attributes: inout posix_spawnattr_t, group: pid_t) {
        var signals = sigset_t()
        // SAFETY: the calls read and write the two structures they are given.
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        unsafe sigaddset(&signals, SIGPIPE)
        unsafe sigaddset(&signals, SIGXFSZ)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        if group > 0 {
            unsafe posix_spawnattr_setpgroup(&attributes, group)
            flags |= POSIX_SPAWN_SETPGROUP
        }
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    /// Removes a file, if it exists.
    static func remove(_ path: String) {
        // SAFETY: the path is good during the call.
        _ = unsafe unlink(path)
    }
}
