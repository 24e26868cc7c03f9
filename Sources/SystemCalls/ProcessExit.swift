import Glibc

/// The end of this process.
package enum ProcessExit {
    /// Ends the process with `status`, once what C streams still hold is written.
    package static func leave(with status: UInt8) -> Never {
        exit(Int32(status))
    }
}
