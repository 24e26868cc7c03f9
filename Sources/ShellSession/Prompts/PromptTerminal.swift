import BinanceMargin
package import RequestSigning
package import SystemCalls
import TerminalText

/// A terminal for prompts. A prompt blocks the calling thread until there is an input.
package protocol PromptTerminal: Sendable {
    /// Whether standard input is a terminal.
    var isPresent: Bool { get }

    /// Shows `prompt` and reads the line typed after it.
    ///
    /// - Parameter isWanted: called repeatedly; false ends the wait.
    /// - Returns: nil if the person ended it with Ctrl-C or Ctrl-D, or `isWanted` ended the wait.
    func ask(_ prompt: PromptRequest, isWanted: () -> Bool) -> Secret?
}

package struct PromptRequest: Hashable, Sendable {
    /// The words, with a space at the end.
    package let text: String

    /// Whether the input is typed without echo.
    package let isSecret: Bool

    package init(_ text: String, isSecret: Bool = false) {
        self.text = text
        self.isSecret = isSecret
    }
}

/// No terminal: nothing can be prompted for.
package struct NoTerminal: PromptTerminal {
    package let isPresent = false

    package init() {}

    package func ask(_ prompt: PromptRequest, isWanted: () -> Bool) -> Secret? { nil }
}

/// The process's own terminal.
package struct StandardTerminal: PromptTerminal {
    private let input: Descriptor
    private let output: Descriptor

    /// Prompts go to standard error, so that output can be piped.
    package init(input: Descriptor = .standardInput, output: Descriptor = .standardError) {
        self.input = input
        self.output = output
    }

    package var isPresent: Bool { input.isTerminal && output.isTerminal }

    package func ask(_ prompt: PromptRequest, isWanted: () -> Bool) -> Secret? {
        do throws(SystemCallError) {
            let (text, ending) = try TerminalLine.read(
                from: input,
                echoes: !prompt.isSecret,
                isWanted: isWanted
            ) { () throws(SystemCallError) in
                try output.writeAll(DisplayText.visible(prompt.text))
            }
            if ending != .line { try output.writeAll("\n") }
            guard ending == .line else { return nil }
            return Secret(text)
        } catch {
            return nil
        }
    }
}
