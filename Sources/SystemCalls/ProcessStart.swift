import Glibc

/// What the process was started with, byte for byte: values need not be UTF-8.
package enum ProcessStart {
    /// The entries of the environment, each `NAME=VALUE`, in the order in which they were given.
    package static var environment: [[UInt8]] {
        var entries: [[UInt8]] = []
        // SAFETY: the list ends in null, and nothing in this program changes it.
        var entry = unsafe environ
        while let text = unsafe entry.pointee {
            unsafe entries.append([UInt8](UnsafeRawBufferPointer(start: text, count: strlen(text))))
            unsafe entry += 1
        }
        return entries
    }

    /// The number of the first argument that is not UTF-8, from 1; nil where all are. Texts here are UTF-8 only.
    package static var unreadableArgument: Int? {
        for index in 1..<max(Int(CommandLine.argc), 1) {
            // SAFETY: the first `argc` pointers lead to texts that live as long as the process.
            guard let text = unsafe CommandLine.unsafeArgv[index] else { return nil }
            if unsafe String(validatingCString: text) == nil { return index }
        }
        return nil
    }

    /// Whether the process ignores the signal of this number.
    package static func ignores(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
        // SAFETY: both are plain addresses here, and none is called.
        return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Puts `/dev/null` in the place of each closed standard stream, to be called before anything is opened.
    ///
    /// The next file or socket that is opened would otherwise be taken for it. Standard input is opened for writing only,
    /// the outputs for reading only: each use fails, as it would without this.
    package static func occupyClosedStreams() {
        for number in Int32(0)...2 where fcntl(number, F_GETFD) < 0 {
            // All lower numbers are taken, so the system gives this one.
            _ = unsafe open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
        }
    }
}
