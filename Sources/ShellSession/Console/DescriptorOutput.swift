import BilingualText
import CommandLanguage
import RecordRendering
package import ShellRuntime
package import SystemCalls

/// An open descriptor: standard output or standard error.
package struct DescriptorOutput: TextOutput {
    private let descriptor: Descriptor
    private let onClosedPipe: @Sendable () -> Void

    /// Makes an output.
    ///
    /// - Parameter onClosedPipe: called when the reader at the other end has gone; a shell ends quietly then.
    package init(_ descriptor: Descriptor, onClosedPipe: @escaping @Sendable () -> Void) {
        self.descriptor = descriptor
        self.onClosedPipe = onClosedPipe
    }

    package var isInherited: Bool { true }

    package var isTerminal: Bool { descriptor.isTerminal }

    package func write(_ text: String) throws {
        do throws(SystemCallError) {
            // A reader that does not read keeps no statement that is to end.
            try descriptor.writeAll(text, while: { !Task.isCancelled })
        } catch {
            if error.number == .locked { throw CancellationError() }
            guard error.number == .brokenPipe else { throw ShellFailure.outputUnwritable(error) }
            onClosedPipe()
        }
    }
}

extension ShellFailure {
    /// Standard output that takes nothing more, as on a full disk: status 74.
    package static func outputUnwritable(_ error: SystemCallError) -> ShellFailure {
        ShellFailure(
            status: .output,
            category: .output,
            message: .outputUnwritable(error.number.reason),
            nextStep: .outputUnwritableNext
        )
    }
}
