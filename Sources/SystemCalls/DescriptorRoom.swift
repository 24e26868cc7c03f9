import Glibc

/// How many more files, pipes and sockets this process may have open.
///
/// Threads of libraries that find no descriptor left end the process. So the room is looked at before such a thing is
/// made, and what makes many of them leaves some to the others.
package enum DescriptorRoom {
    /// What a start needs, and what programs leave to the shell: measured, a question to the embedded exchange takes 21
    /// and a question through a program 28.
    package static let neededByShell = 32

    /// What a thread for connections takes, with one connection.
    package static let neededByThread = 8

    /// The descriptors that the system still gives, `most` at most.
    package static func free(upTo most: Int) -> Int {
        var limits = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 else { return most }
        var free = 0
        var number: Int32 = 0
        while free < most, rlim_t(number) < limits.rlim_cur, number < Int32.max {
            if fcntl(number, F_GETFD) < 0 { free += 1 }
            number += 1
        }
        return free
    }

    /// Whether so many are free.
    package static func has(_ count: Int) -> Bool { free(upTo: count) >= count }
}
