import BilingualText
import BinanceMargin
package import RequestSigning
import Synchronization

package import ShellSession

/// A person with scripted replies, or a standard input that is not a terminal.
package final class ScriptedPerson: PromptTerminal {
    private let responses: Mutex<[String]>
    private let received = Mutex<[PromptRequest]>([])
    package let isPresent: Bool

    /// A person who gives these replies in order, and then refuses.
    package init(_ responses: String..., isPresent: Bool = true) {
        self.responses = Mutex(responses)
        self.isPresent = isPresent
    }

    /// No person: standard input is not a terminal.
    package static var absent: ScriptedPerson { ScriptedPerson(isPresent: false) }

    package var prompts: [PromptRequest] { received.withLock { $0 } }

    package func ask(_ prompt: PromptRequest, isWanted: () -> Bool) -> Secret? {
        received.withLock { $0.append(prompt) }
        return responses.withLock { $0.isEmpty ? nil : Secret(utf8: $0.removeFirst()) }
    }
}

extension Prompter {
    package convenience init(_ person: ScriptedPerson) {
        self.init(terminal: person, language: { .english })
    }
}
