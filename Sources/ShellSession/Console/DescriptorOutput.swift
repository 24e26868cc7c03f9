import BilingualText
import CommandLanguage
import RecordRendering
package import ShellRuntime
package import SystemCalls

/// An open descriptor: standard output or standard error.
package struct DescriptorOutput: TextOutput {
    private let descriptor: Descriptor
    private let onClosedPipe: @Sendable () -> Void

    /// - Parameter onClosedPipe: called when the reader at the other end has closed it; a shell then ends quietly.
    package init(_ descriptor: Descriptor, onClosedPipe: @escaping @Sendable () -> Void) {
        self.descriptor = descriptor
        self.onClosedPipe = onClosedPipe
    }

    package var isInherited: Bool { true }

    package var isTerminal: Bool { descriptor.isTerminal }

    package func write(_ text: String) throws {
        do throws(SystemCallError) {
            // A reader that does not read must not delay a cancelled statement.
            try descriptor.writeAll(text, while: { !Task.isCancelled })
        } catch {
            if error.number == .locked { throw CancellationError() }
            guard error.number == .brokenPipe else { throw ShellFailure.outputUnwritable(error) }
            onClosedPipe()
        }
    }
}

extension ShellFailure {
    /// Standard output that cannot be written, for instance because the disk is full: status 74.
    package static func outputUnwritable(_ error: SystemCallError) -> ShellFailure {
        ShellFailure(
            status: .output,
            category: .output,
            message: .outputUnwritable(error.number.reason),
            nextStep: .outputUnwritableNext
        )
    }
}
