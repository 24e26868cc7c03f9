package import LineEditing
import ShellRuntime
import Synchronization
package import TerminalText

/// A stream to a terminal in which all control and invisible characters except the program's own sequences are spelled
/// out.
///
/// All output passes through here or through the editor's painter, so that no command has to do it.
package struct VisibleOutput: TextOutput {
    private let output: any TextOutput

    package init(output: any TextOutput) {
        self.output = output
    }

    package var isTerminal: Bool { true }

    package var isInherited: Bool { output.isInherited }

    package var isReplaceable: Bool { output.isReplaceable }

    package func begin() async throws { try await output.begin() }

    package func write(_ text: String) throws { try output.write(DisplayText.visible(text)) }

    package func write(_ text: DisplayText) throws { try output.write(text.visible) }

    package func beginStream() throws { try output.beginStream() }

    package func replace(with text: String) throws { try output.replace(with: DisplayText.visible(text)) }

    package func abandon() async throws { try await output.abandon() }

    package func finish() async throws { try await output.finish() }
}

/// Remembers whether anything was shown since a line was typed: a caret under the typed line needs it to be the last line.
package final class ShownOutput: Sendable {
    private let shown = Atomic(false)

    package init() {}

    package var hasShown: Bool { shown.load(ordering: .relaxed) }

    package func forget() { shown.store(false, ordering: .relaxed) }

    package func note() { shown.store(true, ordering: .relaxed) }

    /// A stream that notes what is written to it.
    package func noting(_ stream: any TextOutput) -> any TextOutput { Noting(stream: stream, shown: self) }

    private struct Noting: TextOutput {
        let stream: any TextOutput
        let shown: ShownOutput

        func write(_ text: String) throws {
            shown.note()
            try stream.write(text)
        }

        func write(_ text: DisplayText) throws {
            shown.note()
            try stream.write(text)
        }

        func finish() async throws { try await stream.finish() }
    }
}

/// The screen above the prompt, through the one thread that writes to the terminal.
package struct ExternalPrinterOutput: TextOutput {
    private let printer: ExternalPrinter

    package init(printer: ExternalPrinter) {
        self.printer = printer
    }

    package func write(_ text: String) throws {
        printer.post(.print(text))
    }
}
