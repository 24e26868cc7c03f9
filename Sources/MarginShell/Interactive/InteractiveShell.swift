import RecordRendering
import MarginCommands
import CommandLanguage
import ExchangeAccess
import InjectedTime
package import LineEditing
import ScriptTools
import ShellRuntime
import ShellSession
import Synchronization

/// The prompt: reads statements from a person and runs them until the person leaves.
///
/// It belongs to the thread that calls ``run()``, which blocks until the shell ends; statements run on other threads.
package final class InteractiveShell {
    private let assembly: ShellAssembly
    private let reader: SessionReader
    private let executor: StatementExecutor
    private let turn = CommandStretch()
    private let concealment = SecretConcealment(settings: ShellSettings())
    private let outOfHistory: CommandsOutOfHistory

    /// The status of the statement that ran last, until the next prompt.
    private var lastStatus: UInt8?

    /// Whether the failure to keep the history was shown.
    private var saidHistoryIsLost = false

    package convenience init(
        _ assembly: ShellAssembly,
        configuration: EditorConfiguration,
        history: any HistoryStoring
    ) {
        let providers = EditorProviders(
            analyser: ShellAnalyser(registry: assembly.registry, console: assembly.console),
            completer: ShellCompleter(
                registry: assembly.registry,
                console: assembly.console,
                sources: assembly.completion
            ),
            history: history
        )
        assembly.session.log.keep(in: history)
        let wishes = Self.wishes(of: assembly)
        self.init(assembly, SessionReader(configuration, providers: providers, wishes: wishes))
    }

    package convenience init(_ assembly: ShellAssembly, reader: any LineReader) {
        self.init(assembly, SessionReader(reader))
    }

    private init(_ assembly: ShellAssembly, _ reader: SessionReader) {
        self.assembly = assembly
        self.reader = reader
        executor = StatementExecutor(assembly)
        outOfHistory = CommandsOutOfHistory(of: assembly.registry)
        assembly.console.attach(reader.printer)
        assembly.prompts.keepPrompts(lending: reader.printer.loans) { [turn] in turn.end() }
    }

    /// Reads and runs statements until `quit`, Ctrl-D or the end of the input.
    ///
    /// - Returns: the process's exit status.
    package func run() -> UInt8 {
        defer { reader.current.close() }
        while true {
            reader.follow(Self.wishes(of: assembly))
            let prompt = beginPrompt()
            switch reader.current.readLine(prompt: prompt) {
            case .interrupt: continue
            case .endOfInput: return 0
            case .line(let text):
                if let status = EndingSignals.held({ run(text, behind: prompt) }) { return status }
            }
        }
    }

    private static func wishes(of assembly: ShellAssembly) -> SessionReader.Wishes {
        let settings = assembly.session.snapshot.settings
        return SessionReader.Wishes(
            keyStyle: settings.keyStyle,
            isPlain: settings.isPlain,
            usesColour: assembly.console.surface.usesColour
        )
    }

    /// The prompt for the current session; names for completion are updated in the background.
    private func beginPrompt() -> Prompt {
        let snapshot = assembly.session.snapshot
        assembly.marketNames.refresh(for: snapshot)
        let prompt = ShellPrompt(
            snapshot: snapshot,
            usedPercent: assembly.usedPercent(snapshot),
            isSimulated: assembly.isSimulated(snapshot),
            language: assembly.console.language,
            lastStatus: lastStatus
        )
        lastStatus = nil
        return prompt.prompt
    }

    /// Runs the statements of one text.
    ///
    /// - Returns: the process's exit status if a statement ends the shell.
    private func run(_ text: String, behind prompt: Prompt) -> UInt8? {
        assembly.observer.showDiagnostics(behindPromptOf: prompt.lastLineColumns)
        let start = assembly.runtime.time.now
        let entry = record(text)
        let outcome = Outcome()
        let task = Task.detached { [executor, turn] in
            // Even if it is cancelled, the task holds the activity.
            try? await executor.time.arrive()
            outcome.set(await executor.run(SourceFile(name: "", text: text), origin: .typed))
            executor.time.endActivity()
            turn.end()
        }
        let ending = wait(for: outcome, of: task)
        let status = (ending == .finished ? outcome.value : nil)?.exitCode ?? ExitStatus.interrupted.rawValue
        lastStatus = status
        if var entry {
            entry.status = Int32(status)
            entry.duration = start.duration(to: assembly.runtime.time.now).wholeMilliseconds
            keep(entry)
        }
        guard let finished = outcome.value, finished.leaves else { return nil }
        return finished.exitCode
    }

    /// Waits for the statement's end, and shows its prompts in between.
    private func wait(for outcome: Outcome, of task: Task<Void, Never>) -> CommandEnding {
        let prompts = assembly.prompts
        while true {
            let command = turn.begin(RunningCommand(printer: reader.printer)) {
                outcome.value != nil || prompts.hasWaiting
            }
            let ending = reader.current.waitForCommand(command) { [executor] interrupt in
                executor.interrupt(task)
                return interrupt == .repeated ? .abandon : .keepWaiting
            }
            guard ending == .finished, prompts.hasWaiting else { return ending }
            reader.current.withReleasedTerminal { prompts.putNext(while: { !EndingSignals.isWaiting }) }
        }
    }

    /// Adds a text to the history before it runs, so that a closed window loses nothing; nil if it is not kept.
    private func record(_ text: String) -> HistoryEntry? {
        let snapshot = assembly.session.snapshot
        guard snapshot.settings.keepsHistory else { return nil }
        // A statement with a secret is not kept in the history.
        let source = SourceFile(name: "", text: text)
        guard concealment.ranges(in: source).isEmpty, !outOfHistory.appear(in: source) else { return nil }
        let entry = HistoryEntry(
            text: text,
            time: assembly.runtime.time.wallMilliseconds,
            profile: snapshot.profile?.name ?? "",
            status: nil,
            id: String(UInt64.random(in: .min ... .max), radix: 36)
        )
        keep(entry)
        return entry
    }

    private func keep(_ entry: HistoryEntry) {
        do throws(HistoryError) {
            try reader.current.record(entry)
        } catch {
            // It must not affect the statement's own result, nor be shown after every line.
            guard !saidHistoryIsLost else { return }
            saidHistoryIsLost = true
            assembly.console.notice(StoredHistory.message(for: error))
        }
    }

    /// The result of the statement's task, for the thread that waits for it.
    private final class Outcome: Sendable {
        private let kept = Mutex<RunOutcome?>(nil)

        var value: RunOutcome? { kept.withLock { $0 } }

        func set(_ outcome: RunOutcome) { kept.withLock { $0 = outcome } }
    }
}
