package import BilingualText
import BinanceMargin
import CommandLanguage
import InjectedTime
package import LineEditing
package import RequestSigning
import Synchronization

/// Shows the prompts of running statements to the person at the terminal.
///
/// At a shell prompt the terminal belongs to the thread that reads statements, so prompts wait here until that thread
/// shows them; otherwise they are shown immediately.
package final class Prompter: Sendable {
    private struct Waiting: Sendable {
        let prompt: PromptRequest
        let isWanted: @Sendable () -> Bool
        let response: Promise<Secret?>
    }

    private struct State {
        var waiting: [Waiting] = []
        var wake: (@Sendable () -> Void)?
        var programs = ProgramTerminal.shared
    }

    private let terminal: any PromptTerminal

    /// Held while a prompt is shown, where no thread owns the terminal.
    private let shown = Mutex(())
    private let language: @Sendable () -> Language
    private let state = Mutex(State())

    package init(terminal: any PromptTerminal, language: @escaping @Sendable () -> Language) {
        self.terminal = terminal
        self.language = language
    }

    /// Whether there is a terminal; without one nothing may be prompted for.
    package var isAttended: Bool { terminal.isPresent }

    /// What a program that prompts has of the terminal.
    var programTerminal: ProgramTerminal { state.withLock { $0.programs } }

    /// The line typed after `words`, without spaces around it.
    ///
    /// - Throws: `CancellationError` if the person ends the prompt.
    package func line(_ words: Message) async throws -> String {
        let response = try await put(PromptRequest(words.text(in: language())))
        return response.trimmingWhitespace().withBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// The secret typed after `words`, without echo.
    ///
    /// - Throws: `CancellationError` if the person ends the prompt.
    package func secret(_ words: Message) async throws -> Secret {
        try await put(PromptRequest(words.text(in: language()), isSecret: true)).trimmingWhitespace()
    }

    private func put(_ prompt: PromptRequest) async throws -> Secret {
        let cancelled = Flag()
        let response = try await withTaskCancellationHandler {
            try await self.response(to: prompt, isWanted: { !cancelled.isSet })
        } onCancel: {
            cancelled.set()
        }
        guard let response else { throw CancellationError() }
        return response
    }

    /// Waits for the response, cancelled or not: the terminal first takes a prompt back that is not wanted any more.
    private func response(to prompt: PromptRequest, isWanted: @escaping @Sendable () -> Bool) async throws -> Secret? {
        let response = Promise<Secret?>()
        let wake = state.withLock { state -> (@Sendable () -> Void)? in
            guard let wake = state.wake else { return nil }
            state.waiting.append(Waiting(prompt: prompt, isWanted: isWanted, response: response))
            return wake
        }
        guard let wake else { return shown.withLock { _ in terminal.ask(prompt, isWanted: isWanted) } }
        wake()
        return try await response.value(onCancel: {})
    }
}

// For the thread that owns the terminal.
extension Prompter {
    /// From now on prompts wait for ``putNext(while:)``; `wake` is called when one arrives.
    ///
    /// - Parameter loans: of the same terminal, for programs that prompt.
    package func keepPrompts(lending loans: TerminalLoans, wake: @escaping @Sendable () -> Void) {
        state.withLock { ($0.wake, $0.programs) = (wake, .lent(loans)) }
    }

    package var hasWaiting: Bool { state.withLock { !$0.waiting.isEmpty } }

    /// Shows the prompt that has waited longest, on the calling thread, which owns the terminal.
    ///
    /// Only one: what the command shows between two prompts has to be printed before the second.
    ///
    /// - Parameter mayGoOn: called repeatedly; false ends the wait for an input.
    package func putNext(while mayGoOn: () -> Bool) {
        guard let next = state.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) else { return }
        next.response.keep(terminal.ask(next.prompt, isWanted: { next.isWanted() && mayGoOn() }))
    }
}

/// A switch that is only ever turned on.
private final class Flag: Sendable {
    private let value = Atomic(false)

    var isSet: Bool { value.load(ordering: .acquiring) }

    func set() { value.store(true, ordering: .releasing) }
}
