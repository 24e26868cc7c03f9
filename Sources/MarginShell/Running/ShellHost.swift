import CommandLanguage
import ShellRuntime
import SystemCalls

/// What the runtime asks of this shell: outputs, scripts, background jobs, condition names.
struct ShellHost: RuntimeHost {
    let session: ShellSession
    let console: Console
    let allowedToScripts: Set<PermissionClass>

    /// The largest script read.
    private static let largestScript = 256 << 20

    var continuesAfterFailure: Bool { session.snapshot.settings.continuesAfterFailure }

    func openSink(for request: OutputRequest) throws -> any OutputSink {
        let format = request.format.flatMap(OutputFormat.init(rawValue:)) ?? session.snapshot.settings.format
        let plain = OutputSurface(isTerminal: false, columns: nil, usesColour: false, language: console.language)
        return switch request.destination {
        case .standard: StatementSink(format: format, surface: console.surface, output: console.answers)
        case .file(let path):
            StatementSink(format: format, surface: plain, output: FileOutput(path: path, appends: false))
        case .append(let path):
            StatementSink(format: format, surface: plain, output: FileOutput(path: path, appends: true))
        case .tee(let path):
            StatementSink(
                format: format,
                surface: plain,
                output: TeeOutput(first: console.answers, second: FileOutput(path: path, appends: false))
            )
        case .program: throw ShellFailure.configuration(ShellMessage.programsUnavailable.message())
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
                trust: Trust(allowed: allowedToScripts),
                isOutsideFolder: !ScriptPath.isInside(resolved, folder: includer.folder)
            )
        } catch {
            throw ShellFailure.unreadable(resolved, error)
        }
    }

    func start(_ job: BackgroundJob) throws {
        throw ShellFailure.configuration(ShellMessage.jobsUnavailable.message())
    }

    func conditionNames(for last: Value?) -> any ConditionNames {
        AnswerConditionNames(answer: last)
    }
}
