package import BilingualText
package import BinanceMargin
import CommandLanguage
import Synchronization

/// Takes the prompts that running statements have for the person at the terminal.
///
/// At a prompt the terminal belongs to the thread that reads statements, so that prompts wait here until that thread
/// puts them; without a prompt they are put at once.
package final class Prompter: Sendable {
    private struct Waiting: Sendable {
        package let prompt: PromptRequest
        let isWanted: @Sendable () -> Bool
        package let continuation: CheckedContinuation<Secret?, Never>
    }

    private struct State {
        package var waiting: [Waiting] = []
        var wake: (@Sendable () -> Void)?
    }

    private let terminal: any PromptTerminal
    private let language: @Sendable () -> Language
    private let state = Mutex(State())

    /// Makes a desk whose prompts are put at `terminal`, in the language of the moment.
    package init(terminal: any PromptTerminal, language: @escaping @Sendable () -> Language) {
        self.terminal = terminal
        self.language = language
    }

    /// Whether there is a person to ask; nothing may be asked otherwise.
    package var isAttended: Bool { terminal.isPresent }

    /// The line typed behind `words`, blanks around it dropped.
    ///
    /// - Throws: `CancellationError` where the person refuses to answer.
    package func line(_ words: Message) async throws -> String {
        let response = try await put(PromptRequest(words.text(in: language())))
        return response.trimmingWhitespace().withBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// The secret typed behind `words`, unseen.
    ///
    /// - Throws: `CancellationError` where the person refuses to answer.
    package func secret(_ words: Message) async throws -> Secret {
        try await put(PromptRequest(words.text(in: language()), isSecret: true)).trimmingWhitespace()
    }

    private func put(_ prompt: PromptRequest) async throws -> Secret {
        let cancelled = Flag()
        let response = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                submit(prompt, isWanted: { !cancelled.isSet }, continuation)
            }
        } onCancel: {
            cancelled.set()
        }
        guard let response else { throw CancellationError() }
        return response
    }

    private func submit(
        _ prompt: PromptRequest,
        isWanted: @escaping @Sendable () -> Bool,
        _ continuation: CheckedContinuation<Secret?, Never>
    ) {
        let wake = state.withLock { state -> (@Sendable () -> Void)? in
            guard let wake = state.wake else { return nil }
            state.waiting.append(Waiting(prompt: prompt, isWanted: isWanted, continuation: continuation))
            return wake
        }
        if let wake { return wake() }
        continuation.resume(returning: terminal.ask(prompt, isWanted: isWanted))
    }
}

// The prompt's side.
extension Prompter {
    /// From now on prompts wait for ``putWaiting()``; `wake` is called when one arrives.
    package func keepPrompts(wake: @escaping @Sendable () -> Void) {
        state.withLock { $0.wake = wake }
    }

    /// Whether a prompt waits.
    package var hasWaiting: Bool { state.withLock { !$0.waiting.isEmpty } }

    /// Puts every prompt that waits, on the calling thread, to which the terminal belongs.
    ///
    /// - Parameter mayGoOn: asked now and then; false ends the wait for a response.
    package func putWaiting(while mayGoOn: () -> Bool = { true }) {
        while let next = state.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) {
            let response = terminal.ask(next.prompt, isWanted: { next.isWanted() && mayGoOn() })
            next.continuation.resume(returning: response)
        }
    }
}

/// A switch that is only ever turned on.
private final class Flag: Sendable {
    private let value = Atomic(false)

    var isSet: Bool { value.load(ordering: .acquiring) }

    package func set() { value.store(true, ordering: .releasing) }
}
