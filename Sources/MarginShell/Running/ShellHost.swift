import CommandLanguage
import ShellRuntime
import SystemCalls

/// What the runtime asks of this shell: outputs, scripts, background jobs, condition names.
struct ShellHost: RuntimeHost {
    let session: ShellSession
    let console: Console
    let runtime: SessionRuntime

    /// The number of the background job whose host it is; nil for the prompt's.
    let job: Int?

    /// The largest script read.
    private static let largestScript = 256 << 20

    var continuesAfterFailure: Bool { session.snapshot.settings.continuesAfterFailure }

    func openSink(for request: OutputRequest) throws -> any OutputSink {
        let format = request.format.flatMap(OutputFormat.init(rawValue:)) ?? session.snapshot.settings.format
        let plain = OutputSurface(isTerminal: false, columns: nil, usesColour: false, language: console.language)
        return switch request.destination {
        case .standard: screenSink(format)
        case .file(let path):
            StatementSink(format: format, surface: plain, output: FileOutput(path: path, appends: false))
        case .append(let path):
            StatementSink(format: format, surface: plain, output: FileOutput(path: path, appends: true))
        case .tee(let path):
            TeeSink(
                first: screenSink(format),
                second: StatementSink(
                    format: format,
                    surface: plain,
                    output: FileOutput(path: path, appends: false)
                )
            )
        case .program: throw ShellFailure.configuration(ShellMessage.programsUnavailable.message())
        }
    }

    /// Shows answers where a person, or the reader of a pipe, sees them.
    private func screenSink(_ format: OutputFormat?) -> StatementSink {
        let isLive = job == nil && session.snapshot.settings.watchesLive
        let surface = console.surface.narrowed(by: jobPrefix.count)
        return StatementSink(format: format, surface: surface, output: answers) { [console] in
            isLive ? console.openLive() : nil
        }
    }

    func loadScript(_ path: String, from includer: ScriptOrigin) throws -> LoadedScript {
        let resolved = ScriptPath.resolve(path, against: includer.folder)
        do throws(BoundedFile.Failure) {
            let bytes = try BoundedFile.read(resolved, limit: Self.largestScript)
            return LoadedScript(
                source: SourceFile(name: resolved, bytes: bytes),
                folder: ScriptPath.folder(of: resolved),
                identity: resolved,
                trust: Trust(allowed: runtime.allowedToScripts),
                isOutsideFolder: !ScriptPath.isInside(resolved, folder: includer.folder)
            )
        } catch {
            throw ShellFailure.unreadable(resolved, error)
        }
    }

    func start(_ job: BackgroundJob) throws {
        let snapshot = session.snapshot
        let number = runtime.jobs.start(job) { number in
            runtime.environment(for: snapshot, job: number)
        } onEnd: { [console] number, outcome in
            Self.sayEnd(of: number, job.text, outcome, on: console)
        }
        console.remark(
            Message(WatchMessage.jobStarted, .number("number", number), .code("statement", job.text))
        )
    }

    private static func sayEnd(of number: Int, _ text: String, _ outcome: RunOutcome, on console: Console) {
        let common: [MessageArgument] = [.number("number", number), .code("statement", text)]
        switch outcome.status {
        case .success: console.remark(Message(WatchMessage.jobEnded, arguments: common))
        case .interrupted: break
        default:
            let status = MessageArgument.number("status", Int(outcome.exitCode))
            console.remark(Message(WatchMessage.jobFailed, arguments: common + [status]))
        }
    }

    /// Where answers go: a job's lines at a terminal bear its number.
    private var answers: any TextOutput {
        jobPrefix.isEmpty ? console.answers : PrefixedOutput(prefix: jobPrefix, output: console.answers)
    }

    private var jobPrefix: String {
        guard let job, console.surface.isTerminal else { return "" }
        return "[\(job)] "
    }

    func conditionNames(for last: Value?) -> any ConditionNames {
        AnswerConditionNames(answer: last)
    }
}
