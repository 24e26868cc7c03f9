import ExchangeAccess
import BilingualText
import CommandLanguage
import RecordRendering
import SessionRecording
import ShellRuntime
import ShellSession
import SystemCalls
import Watching

/// The host of the runtime: outputs, scripts, background jobs, condition names.
struct ShellHost: RuntimeHost {
    let session: ShellSession
    let console: Console
    let assembly: SessionAssembly

    /// The commands that a recording must not contain.
    let outOfHistory: CommandsOutOfHistory

    /// The number of the background job; nil for the prompt.
    let job: Int?

    /// Receives all records of a profile in `across`; nil elsewhere.
    let branch: CapturingSink?

    var continuesAfterFailure: Bool { session.snapshot.settings.continuesAfterFailure }

    var account: SessionAccount { SessionAccount(session.requestedAccount) }

    var accountName: String? { assembly.gateway.accountName(for: session.snapshot) }

    var profileName: String? { assembly.gateway.profileName(for: session.snapshot) }

    func openSink(for request: OutputRequest) throws -> any OutputSink {
        if let branch { return branch }
        let forced = request.destination == .standard ? assembly.environment.format : nil
        var format =
            forced ?? request.format.flatMap(OutputFormat.init(rawValue:)) ?? session.snapshot.settings.format
        // The session's format, for records without bytes of the exchange.
        if format == .raw, !request.hasRawForm { format = nil }
        let several = request.givesSeveral
        return switch request.destination {
        case .standard: screenSink(format, request)
        case .file(let path):
            sink(format, several, into: file(path, appends: false))
        case .append(let path):
            sink(format, several, into: file(path, appends: true))
        case .tee(let path):
            TeeSink(first: screenSink(format, request), second: sink(format, several, into: file(path, appends: false)))
        case .program(let words):
            sink(format, several, into: try program(words, at: request.range))
        }
    }

    /// Shows records in a file or to a program.
    private func sink(_ format: OutputFormat?, _ several: Bool, into output: any TextOutput) -> StatementSink {
        let plain = OutputSurface(
            isTerminal: false,
            columns: nil,
            usesColour: false,
            language: console.language,
            symbols: console.surface.symbols
        )
        return StatementSink(
            format: format,
            givesSeveral: several,
            renderers: assembly.renderers,
            surface: plain,
            output: output
        )
    }

    /// A file by its path; if that is a terminal, such as `/dev/tty`, control characters are made visible.
    private func file(_ path: String, appends: Bool) -> any TextOutput {
        let file = FileOutput(path: path, appends: appends)
        return UserFile.isTerminal(path) ? VisibleOutput(output: file) : file
    }

    /// Shows records to a person, or the reader of a pipe.
    private func screenSink(_ format: OutputFormat?, _ request: OutputRequest) -> StatementSink {
        let isLive = job == nil && session.snapshot.settings.watchesLive
        let surface = console.surface.narrowed(by: jobPrefix.count)
        return StatementSink(
            format: format,
            givesSeveral: request.givesSeveral,
            named: request.named,
            renderers: assembly.renderers,
            surface: surface,
            output: records,
            openLive: { [console] in isLive ? console.openLive() : nil }
        )
    }

    /// Starts a program that receives the records.
    private func program(_ words: [String], at range: SourceRange?) throws -> ProgramOutput {
        guard let programs = assembly.environment.programs else {
            throw ShellFailure.configuration(.programsUnavailable)
        }
        // A program that uses the terminal, such as a pager, needs this process's own; a job must not have it.
        let sharesOutput = console.isRecordInherited && (job == nil || !console.surface.isTerminal)
        return ProgramOutput(
            words: words,
            range: range,
            hiddenVariables: session.snapshot.settings.secretVariables,
            programs: programs,
            output: sharesOutput ? nil : records,
            terminal: console.programTerminal(inBackground: job != nil)
        )
    }

    func loadScript(_ path: String, from includer: ScriptOrigin) throws -> LoadedScript? {
        let trust = Trust(allowed: assembly.allowedToScripts)
        if let replay = assembly.environment.replay { return try replay.script(path, trust: trust) }
        let recorder = assembly.recordings.recorder
        let script: LoadedScript?
        do throws(BoundedFile.Failure) {
            script = try ScriptText.load(path, from: includer, trust: trust)
        } catch {
            throw recorder.keep(error, of: path, named: ScriptPath.resolve(path, against: includer.folder))
        }
        return try recorder.keep(script, of: path, without: outOfHistory)
    }

    func start(_ job: BackgroundJob) throws {
        guard branch == nil else { throw ShellFailure.usage(.acrossBackground, at: job.location.range) }
        let snapshot = session.snapshot
        let number = assembly.jobs.start(job) { number in
            assembly.runtime(for: snapshot, job: number)
        } onEnd: { [console] number, outcome in
            Self.sayEnd(of: number, job.text, outcome, on: console)
        }
        console.notice(.jobStarted(number, statement: Code(job.text)))
    }

    private static func sayEnd(of number: Int, _ text: String, _ outcome: RunOutcome, on console: Console) {
        switch outcome.status {
        case .success: console.notice(.jobEnded(number, statement: Code(text)))
        case .interrupted: break
        default:
            console.notice(.jobFailed(number, statement: Code(text), status: Int(outcome.exitCode)))
        }
    }

    /// Where records go; at a terminal, a job's lines begin with its number.
    private var records: any TextOutput {
        jobPrefix.isEmpty ? console.records : PrefixedOutput(prefix: jobPrefix, output: console.records)
    }

    private var jobPrefix: String {
        guard let job, console.surface.isTerminal else { return "" }
        return "[\(job)] "
    }

    func conditionNames(for last: Value?) -> any ConditionNames {
        RecordConditionNames(record: last)
    }
}
