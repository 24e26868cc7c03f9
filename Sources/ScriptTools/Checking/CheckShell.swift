import CommandLanguage
import RecordRendering
package import ShellRuntime
package import ShellSession

/// `marginsh check FILE`: shows what a script would do and every error in it. Sends nothing.
package struct CheckShell: Sendable {
    /// How the report is written to standard output.
    package enum Form: Sendable {
        case lines
        case json
    }

    private let environment: RuntimeEnvironment
    private let console: Console
    private let trust: Trust

    /// - Parameters:
    ///   - environment: the commands, and the observer of errors.
    ///   - readsOutside: whether the script's `source` statements may read, and so quote, files outside its folder.
    ///   Everything else is analysed without regard to permissions, because nothing is executed.
    package init(_ environment: RuntimeEnvironment, console: Console, readsOutside: Bool) {
        self.environment = environment
        self.console = console
        trust = Trust(allowed: Trust.typed.allowed.subtracting(readsOutside ? [] : [.read]))
    }

    /// Checks the script at `path`; `-` is standard input.
    ///
    /// - Parameter arguments: those of the script; without them, what depends on `$1`...`$9` is unknown.
    /// - Returns: the exit status; 2 if there are errors.
    package func run(file path: String, arguments: [String], form: Form) -> UInt8 {
        do {
            let script = try ScriptText.read(path, trust: trust)
            let report = ScriptAnalyzer.analyze(
                script.source,
                origin: script.origin,
                arguments: arguments.map(Value.text),
                in: environment
            )
            environment.observer.rejected(report.diagnostics)
            try console.records.write(text(of: report, file: script.source.name, form: form))
            return report.diagnostics.isEmpty ? ExitStatus.success.rawValue : ExitStatus.usage.rawValue
        } catch let failure as ShellFailure {
            console.report(failure)
            return failure.status.rawValue
        } catch {
            return ExitStatus.internal.rawValue
        }
    }

    private func text(of report: ScriptReport, file: String, form: Form) -> String {
        let language = console.language
        return switch form {
        case .lines: CheckPage(language: language).lines(report, file: file).map { $0 + "\n" }.joined()
        case .json:
            ValueText.jsonText(ScriptToolRecords.check(report, of: file, in: language)) + "\n"
        }
    }
}
