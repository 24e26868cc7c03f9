import Glibc

/// Settings of the whole process, to be made once, at its start.
package enum ProcessProtection {
    /// Keeps this process's memory, and that of the programs it starts, out of core files and crash collectors.
    ///
    /// The size limit stops core files. A collector that the kernel pipes the core to is not bound by it, so the kernel
    /// is told to leave all memory out as well; where `/proc` is missing or closed, that part is left undone.
    ///
    /// The process stays "dumpable": otherwise the kernel would take its entries in `/proc` away from it, `/dev/stdout`
    /// included.
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

    /// Lets a write beyond the limit on file sizes fail with ``ErrorNumber/fileTooLarge``, in place of ending the process.
    package static func ignoreFileSizeLimit() {
        _ = signal(SIGXFSZ, SIG_IGN)
    }

    /// Lets a write to a pipe that nobody reads fail, in place of ending the process.
    package static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }
}

extension ProcessProtection {
    /// Whether a crash would leave a core file behind.
    package static var leavesCoreFiles: Bool {
        var limits = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limits) == 0 else { return true }
        return limits.rlim_cur > 0
    }

    /// Whether the process may do anything.
    package static var runsAsRoot: Bool { geteuid() == 0 }
}
