import BilingualText
import CommandLanguage
import RecordRendering
package import ShellRuntime
package import ShellSession
import SystemCalls

/// `marginsh fmt FILE...`: writes scripts in the canonical layout. Runs and sends nothing.
package struct FormatShell: Sendable {
    private let environment: RuntimeEnvironment
    private let console: Console
    private let onlyChecks: Bool

    /// - Parameters:
    ///   - environment: the commands, and the observer of errors.
    ///   - onlyChecks: whether the files stay as they are, and those that would change are listed.
    package init(_ environment: RuntimeEnvironment, console: Console, onlyChecks: Bool) {
        self.environment = environment
        self.console = console
        self.onlyChecks = onlyChecks
    }

    /// Formats every file of `paths`; `-` is standard input, whose result is standard output.
    ///
    /// - Returns: the status: that of the first file that failed; 1 if one is not in the layout that is checked for.
    package func run(_ paths: [String]) -> UInt8 {
        var failed: UInt8?
        var isChanged = false
        for path in paths {
            do {
                if try format(path) { isChanged = true }
            } catch {
                if !error.isShown { console.report(error) }
                failed = failed ?? error.status.rawValue
            }
        }
        return failed ?? (onlyChecks && isChanged ? ExitStatus.expectationFailed.rawValue : ExitStatus.success.rawValue)
    }

    /// - Returns: whether the file was not in the canonical layout.
    private func format(_ path: String) throws(ShellFailure) -> Bool {
        let source = try ScriptText.read(path, trust: .typed).source
        let isStandardInput = path == ScriptText.standardInput
        let syntax = environment.registry.syntax
        let diagnostics = Parser.parse(source, with: syntax).diagnostics
        guard diagnostics.isEmpty else {
            environment.observer.rejected(diagnostics)
            var failure = ShellFailure.usage(.notFormatted(Code(source.name)))
            failure.nextStep = .notFormattedNext
            throw failure
        }
        guard let text = ScriptLayout.text(of: source, with: syntax) else {
            throw ShellFailure(
                status: .internal,
                category: .internal,
                message: .layoutChangesMeaning(Code(source.name))
            )
        }
        let isChanged = Array(text.utf8) != source.bytes
        switch (onlyChecks, isStandardInput) {
        case (true, _): if isChanged { try write(source.name + "\n") }
        case (false, true): try write(text)
        case (false, false): if isChanged { try replace(path, text) }
        }
        return isChanged
    }

    private func write(_ text: String) throws(ShellFailure) {
        do {
            try console.records.write(text)
        } catch let failure as ShellFailure {
            throw failure
        } catch {
            throw ShellFailure(status: .output, category: .output, message: .notFormatted(Code("-")))
        }
    }

    private func replace(_ path: String, _ text: String) throws(ShellFailure) {
        do {
            try UserFile.replace(path, with: text)
        } catch {
            throw .unwritable(path, error)
        }
    }
}

extension Message {
    static func notFormatted(_ file: Code) -> Message {
        English("fmt.notFormatted", "\(file) has errors and was not changed").chinese("\(file) 有错误，未作更改")
    }

    static let notFormattedNext =
        English("fmt.notFormattedNext", "Fix the errors above; `marginsh check FILE` shows all of them.")
        .chinese("请修正以上错误；`marginsh check FILE` 显示全部错误。")

    static func layoutChangesMeaning(_ file: Code) -> Message {
        English("fmt.layoutChangesMeaning", "\(file) was not changed: its layout would change what it means")
            .chinese("未更改 \(file)：其排版会改变含义")
    }
}
