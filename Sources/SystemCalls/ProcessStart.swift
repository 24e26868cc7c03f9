import CHeap
import Glibc

/// Environment, arguments and standard streams of the process.
package enum ProcessStart {
    /// The entries `NAME=VALUE` of the environment in their order, as bytes: they need not be UTF-8.
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

    /// The number of the first argument that is not UTF-8, from 1; nil if all are.
    package static var unreadableArgument: Int? {
        for index in 1..<max(Int(CommandLine.argc), 1) {
            // SAFETY: the first `argc` pointers are valid while the process runs.
            guard let text = unsafe CommandLine.unsafeArgv[index] else { return nil }
            if unsafe String(validatingCString: text) == nil { return index }
        }
        return nil
    }

    package static func ignores(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
        // SAFETY: both are only compared as addresses, not called.
        return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Opens `/dev/null` for each closed standard stream; to be called before anything else is opened.
    ///
    /// Otherwise the next opened file or socket would become that stream. Standard input is opened for writing only and
    /// the outputs for reading only, so that each use fails as with a closed stream.
    package static func occupyClosedStreams() {
        for number in Int32(0)...2 where fcntl(number, F_GETFD) < 0 {
            // All lower numbers are in use, so the system returns this one.
            _ = unsafe open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
        }
    }
}

/// Settings of the whole process, to be set once at its start.
package enum ProcessProtection {
    /// Keeps this process's memory, and that of the programs it starts, out of core files and crash collectors.
    ///
    /// A size limit of 0 prevents core files. The kernel ignores it when it pipes the core to a collector, so the core
    /// filter excludes all memory as well; without access to `/proc` that part is skipped.
    ///
    /// The process stays "dumpable", because otherwise it could not open its own entries in `/proc`, such as
    /// `/dev/stdout`.
    package static func disableCoreDumps() throws(SystemCallError) {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0 else {
            throw SystemCallError(.limit)
        }
        do throws(SystemCallError) {
            let filter = try OwnedDescriptor(path: "/proc/self/coredump_filter", flags: O_WRONLY)
            try filter.writeAll("0".utf8Span.span)
        } catch {
            return
        }
    }

    /// Makes a write beyond the limit on file sizes fail with ``ErrorNumber/fileTooLarge`` instead of ending the
    /// process.
    package static func ignoreFileSizeLimit() { _ = signal(SIGXFSZ, SIG_IGN) }

    /// Makes a write to a pipe without a reader fail instead of ending the process.
    package static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}

extension ProcessProtection {
    /// Whether a crash can write a core file.
    package static var leavesCoreFiles: Bool {
        var limits = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limits) == 0 else { return true }
        return limits.rlim_cur > 0
    }

    /// Whether the effective user is root.
    package static var runsAsRoot: Bool { geteuid() == 0 }
}

/// The process's allocator, to be set once at its start.
package enum ProcessMemory {
    /// Makes all threads allocate from the same heap.
    ///
    /// Otherwise the allocator gives each thread an arena, which grows with a system call per page. The few threads
    /// here rarely contend, because each keeps a cache of what it freed last.
    package static func keepOneArena() { cheap_keep_one_arena() }
}
