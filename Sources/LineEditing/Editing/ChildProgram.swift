internal import Glibc

/// A program that takes the terminal over for a while.
enum ChildProgram {
    /// Runs a program to its end; true if it succeeded.
    ///
    /// - Parameter environment: all of its environment; nil for this process's own.
    static func run(_ arguments: [String], environment: [String: String]?) -> Bool {
        guard let path = arguments.first else { return false }
        var process: pid_t = 0
        var strings = unsafe arguments.map { unsafe strdup($0) }
        unsafe strings.append(nil)
        defer { unsafe strings.forEach { unsafe free($0) } }
        var variables = unsafe (environment ?? [:]).map { unsafe strdup("\($0.key)=\($0.value)") }
        unsafe variables.append(nil)
        defer { unsafe variables.forEach { unsafe free($0) } }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
        startAsFromShell(&attributes)
        // SAFETY: the arrays end in null, and their strings live until the call has returned.
        let problem = unsafe variables.withUnsafeMutableBufferPointer { variables in
            let inherited = unsafe environment == nil ? environ : variables.baseAddress
            return unsafe posix_spawn(&process, path, nil, &attributes, &strings, inherited)
        }
        guard problem == 0 else { return false }
        var status: Int32 = 0
        // SAFETY: `waitpid` sets the one integer it is given.
        while unsafe waitpid(process, &status, 0) < 0 { if errno != EINTR { return false } }
        return status == 0
    }

    /// Lets a program find the signals as it finds them anywhere: we ignore broken pipes, and it would inherit that.
    private static func startAsFromShell(_ attributes: inout posix_spawnattr_t) {
        var signals = sigset_t()
        // SAFETY: the calls read and write the two structures they are given.
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        unsafe sigaddset(&signals, SIGPIPE)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    }

    /// Removes a file, if it is there.
    static func remove(_ path: String) {
        // SAFETY: the path is good during the call.
        _ = unsafe unlink(path)
    }
}
