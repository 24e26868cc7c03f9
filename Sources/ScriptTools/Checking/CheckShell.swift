import CommandLanguage
import ShellRuntime

/// `marginsh check FILE`: tells what a script would do and every mistake in it. Sends nothing.
package struct CheckShell: Sendable {
    /// How the report is written to standard output.
    package enum Form: Sendable {
        case lines
        case json
    }

    private let assembly: ShellAssembly
    private let trust: Trust

    /// Makes what checks scripts.
    ///
    /// - Parameter readsOutside: whether the script's `source` statements may read, and so quote, what is outside of its
    ///   folder. All else it would do is looked at, without regard to who may do it: none of it is done.
    package init(_ assembly: ShellAssembly, readsOutside: Bool) {
        self.assembly = assembly
        trust = Trust(allowed: Trust.typed.allowed.subtracting(readsOutside ? [] : [.read]))
    }

    /// Checks the script at `path`; `-` is standard input.
    ///
    /// - Parameter arguments: what it would be run with; without them what depends on `$1`...`$9` stays unknown.
    /// - Returns: the process's status, 2 where there are mistakes.
    package func run(file path: String, arguments: [String], form: Form) -> UInt8 {
        do {
            let script = try ScriptText.read(path, trust: trust)
            let report = ScriptAnalyzer.analyze(
                script.source,
                origin: script.origin,
                arguments: arguments.map(Value.text),
                in: assembly.environment
            )
            assembly.observer.rejected(report.diagnostics)
            try assembly.console.records.write(text(of: report, file: script.source.name, form: form))
            return report.diagnostics.isEmpty ? ExitStatus.success.rawValue : ExitStatus.usage.rawValue
        } catch let failure as ShellFailure {
            assembly.console.report(failure)
            return failure.status.rawValue
        } catch {
            return ExitStatus.internal.rawValue
        }
    }

    private func text(of report: ScriptReport, file: String, form: Form) -> String {
        let language = assembly.console.language
        return switch form {
        case .lines: CheckPage(language: language).lines(report, file: file).map { $0 + "\n" }.joined()
        case .json:
            ValueText.json(
                CheckedScript.description.record(of: CheckedScript(file: file, report: report, language: language))
            ) + "\n"
        }
    }
}
