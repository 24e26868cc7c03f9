internal import CEditline
internal import Glibc

/// A program that takes the terminal over for a while.
enum ChildProgram {
    /// Runs a program to its end; true if it succeeded. It gets the standard streams and no other descriptor.
    ///
    /// - Parameters:
    ///   - arguments: what follows its name.
    ///   - environment: all of its environment, each entry `NAME=VALUE`; nil for this process's own.
    static func run(_ path: String, _ arguments: [[UInt8]], environment: [[UInt8]]?) -> Bool {
        var process: pid_t = 0
        var strings = unsafe copies([Array(path.utf8)] + arguments)
        defer { unsafe strings.forEach { unsafe free($0) } }
        var variables = unsafe copies(environment ?? [])
        defer { unsafe variables.forEach { unsafe free($0) } }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
        startAsFromShell(&attributes)
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe ced_add_close_from(&actions, 3)
        // SAFETY: the arrays end in null, and their strings live until the call has returned.
        let problem = unsafe variables.withUnsafeMutableBufferPointer { variables in
            let inherited = unsafe environment == nil ? environ : variables.baseAddress
            return unsafe posix_spawn(&process, path, &actions, &attributes, &strings, inherited)
        }
        guard problem == 0 else { return false }
        var status: Int32 = 0
        // SAFETY: `waitpid` sets the one integer it is given.
        while unsafe waitpid(process, &status, 0) < 0 { if errno != EINTR { return false } }
        return status == 0
    }

    /// C's own copies of `texts`, with null after the last, for the caller to free.
    private static func copies(_ texts: [[UInt8]]) -> [UnsafeMutablePointer<CChar>?] {
        // SAFETY: each text is read up to the zero that is put after it, and copied.
        unsafe texts.map { text in
            unsafe (text + [0]).withUnsafeBytes { bytes in
                unsafe bytes.baseAddress.flatMap { unsafe strdup($0.assumingMemoryBound(to: CChar.self)) }
            }
        } + [nil]
    }

    /// Lets a program find the signals as it finds them anywhere: we ignore two, and it would inherit that.
    private static func startAsFromShell(_ attributes: inout posix_spawnattr_t) {
        var signals = sigset_t()
        // SAFETY: the calls read and write the two structures they are given.
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        unsafe sigaddset(&signals, SIGPIPE)
        unsafe sigaddset(&signals, SIGXFSZ)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    }

    /// Removes a file, if it is there.
    static func remove(_ path: String) {
        // SAFETY: the path is good during the call.
        _ = unsafe unlink(path)
    }
}
