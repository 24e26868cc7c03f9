package import CommandLanguage
package import RecordRendering
import ShellRuntime
import Synchronization

/// A program that receives a statement's output: `STATEMENT | PROGRAM ARG...`.
///
/// What the program has not read yet is kept in memory, so that a pager waiting for a key delays no request.
package final class ProgramOutput: TextOutput {
    /// The status of a program that wrote to a closed pipe, as shells count it.
    private static let brokenPipe = 128 + 13

    private let name: String
    private let range: SourceRange?
    private let input: AsyncStream<String>.Continuation
    private let started: AsyncStream<Void>
    private let running: Task<Int, any Error>
    private let readsNoFurther: Flag

    /// Starts the program.
    ///
    /// - Parameters:
    ///   - range: the words that name it.
    ///   - output: where its lines go; nil if it writes where this process does.
    package init(
        words: [String],
        range: SourceRange?,
        hiddenVariables: Set<String>,
        programs: any ProgramStreaming,
        output: (any TextOutput)?,
        terminal: ProgramTerminal
    ) {
        name = words.first ?? ""
        self.range = range
        let text = AsyncStream<String>.makeStream()
        let start = AsyncStream<Void>.makeStream()
        let closed = Flag()
        input = text.continuation
        started = start.stream
        readsNoFurther = closed
        let stream = ProgramStream(
            words: words,
            hiddenVariables: hiddenVariables,
            input: text.stream,
            output: output,
            terminal: terminal,
            onStart: { start.continuation.yield() },
            onInputClosed: {
                closed.raise()
                text.continuation.finish()
            }
        )
        running = Task {
            defer {
                closed.raise()
                start.continuation.finish()
            }
            return try await programs.stream(stream)
        }
    }

    package func begin() async throws {
        for await _ in started { return }
        try Task.checkCancellation()
        // It ended without having started.
        try await finish()
    }

    package func write(_ text: String) throws {
        guard !readsNoFurther.isRaised else { throw OutputClosed() }
        input.yield(text)
    }

    /// Ends the program's input and waits for its end; cancelling the task ends the program.
    package func finish() async throws {
        input.finish()
        let status: Int
        do {
            status = try await withTaskCancellationHandler {
                try await running.value
            } onCancel: {
                running.cancel()
            }
        } catch let failure as ProgramFailure {
            throw ShellFailure.programNotStarted(name, failure, at: range)
        }
        try Task.checkCancellation()
        // The reader of the program's output has ended, such as a pager.
        guard status != 0, status != Self.brokenPipe else { return }
        throw ShellFailure.programFailed(name, status: status, at: range)
    }

    /// A condition that stays true once it is set.
    private final class Flag: Sendable {
        private let kept = Atomic(false)

        var isRaised: Bool { kept.load(ordering: .acquiring) }

        func raise() { kept.store(true, ordering: .releasing) }
    }
}
