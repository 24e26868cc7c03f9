package import BinanceMargin
package import SystemCalls
import TerminalText

/// Where a person can be asked something. Asking blocks the calling thread until there is a response.
package protocol PromptTerminal: Sendable {
    /// Whether there is a person to ask: standard input is a terminal.
    var isPresent: Bool { get }

    /// Shows `prompt` and reads the line typed behind it.
    ///
    /// - Parameter isWanted: asked now and then; false ends the wait.
    /// - Returns: nil where the person refused with Ctrl-C or Ctrl-D, or the response is wanted no more.
    func ask(_ prompt: PromptRequest, isWanted: () -> Bool) -> Secret?
}

/// Something to ask a person.
package struct PromptRequest: Hashable, Sendable {
    /// The words, with a blank behind them.
    package let text: String

    /// Whether the response must not be seen while it is typed.
    package let isSecret: Bool

    package init(_ text: String, isSecret: Bool = false) {
        self.text = text
        self.isSecret = isSecret
    }
}

/// The process's own terminal.
package struct StandardTerminal: PromptTerminal {
    private let input: Descriptor
    private let output: Descriptor

    /// Makes it over the standard streams: prompts go to standard error, so that answers can be piped.
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
