import CommandLanguage
import InjectedTime
package import ShellRuntime
import ShellSession

/// Runs the statements of the command line or a script, without a prompt.
package struct BatchShell: Sendable {
    private let assembly: ShellAssembly
    private let executor: StatementExecutor
    private let allowed: Set<PermissionClass>

    /// - Parameter allowed: the classes of `--allow`, for scripts.
    package init(_ assembly: ShellAssembly, allowed: Set<PermissionClass>) {
        self.assembly = assembly
        self.allowed = allowed
        executor = StatementExecutor(assembly)
    }

    /// Ends the statements of `task`, as Ctrl-C does.
    package func interrupt(_ task: Task<UInt8, Never>) { executor.interrupt(task) }

    /// Keeps the script's syntax tree in memory, because freeing it would delay the end of the process.
    package func leaveTreeStanding() async { await executor.leaveTreeStanding() }

    /// Runs the lines of `-c` in order, up to the first that fails.
    ///
    /// - Returns: the process's exit status.
    package func run(lines: [String]) async -> UInt8 { await leaving { await runInOrder(lines) } }

    private func runInOrder(_ lines: [String]) async -> UInt8 {
        var first: UInt8 = 0
        for (index, line) in lines.enumerated() {
            let name = lines.count == 1 ? "-c" : "-c#\(index + 1)"
            let outcome = await executor.run(SourceFile(name: name, text: line), origin: .typed)
            if first == 0 { first = outcome.exitCode }
            if outcome.leaves { return first }
            if outcome.exitCode != 0, !assembly.session.snapshot.settings.continuesAfterFailure { break }
        }
        return first
    }

    /// Runs a script file.
    ///
    /// - Returns: the process's exit status.
    package func run(file path: String, arguments: [String]) async -> UInt8 {
        do {
            let script = try ScriptText.read(path, trust: Trust(allowed: allowed))
            return await leaving {
                await executor.run(script.source, origin: script.origin, arguments: arguments).exitCode
            }
        } catch {
            var failure = error.mentioningSubcommand(near: path)
            if assembly.registry.command(named: path) != nil || HelpTopic.keywords.contains(where: { $0.0 == path }) {
                let statement = ([path] + arguments).joined(separator: " ").replacing("'", with: "'\\''")
                failure.nextStep = .statementMeant("marginsh -c '\(statement)'")
            }
            return report(failure)
        }
    }

    /// Runs the statements of standard input, up to its end.
    ///
    /// - Returns: the process's exit status.
    package func runStandardInput(arguments: [String]) async -> UInt8 {
        await run(file: ScriptText.standardInput, arguments: arguments)
    }

    /// Runs `body`, then immediately ends the background jobs that still run.
    private func leaving(after body: () async -> UInt8) async -> UInt8 {
        await assembly.runtime.time.active {
            let status = await body()
            await assembly.endJobs()
            return status == 0 && assembly.lostOutputOfJob ? ExitStatus.output.rawValue : status
        }
    }

    private func report(_ failure: ShellFailure) -> UInt8 {
        assembly.console.report(failure)
        return failure.status.rawValue
    }
}
