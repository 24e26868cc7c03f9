import Glibc

/// The end of this process.
package enum ProcessExit {
    /// Ends the process with `status`, once what C streams still hold is written.
    package static func leave(with status: UInt8) -> Never {
        exit(Int32(status))
    }

    /// Never releases `value`: what is large and goes with the process need not be taken apart before.
    package static func leaveStanding(_ value: some Sendable) {
        _ = unsafe Unmanaged.passRetained(Standing(value: value))
    }

    private final class Standing<Value: Sendable>: Sendable {
        let value: Value

        init(value: Value) { self.value = value }
    }
}
