import CommandLanguage
import InjectedTime
package import ShellRuntime
import ShellSession

/// Runs what the command line names, then leaves.
package struct BatchShell: Sendable {
    private let assembly: ShellAssembly
    private let executor: StatementExecutor
    private let allowed: Set<PermissionClass>

    /// Makes a shell without a prompt.
    ///
    /// - Parameter allowed: the classes of `--allow`, for scripts.
    package init(_ assembly: ShellAssembly, allowed: Set<PermissionClass>) {
        self.assembly = assembly
        self.allowed = allowed
        executor = StatementExecutor(assembly)
    }

    /// Ends what runs in `task`, as Ctrl-C does.
    package func interrupt(_ task: Task<UInt8, Never>) { executor.interrupt(task) }

    /// Spares a process that ends now from taking the tree of its script apart.
    package func leaveTreeStanding() async { await executor.leaveTreeStanding() }

    /// Runs the lines of `-c` in order, up to the first that fails.
    ///
    /// - Returns: the process's status.
    package func run(lines: [String]) async -> UInt8 {
        await leaving { await runInOrder(lines) }
    }

    private func runInOrder(_ lines: [String]) async -> UInt8 {
        var first: UInt8 = 0
        for line in lines {
            let outcome = await executor.run(SourceFile(name: "-c", text: line), origin: .typed)
            if first == 0 { first = outcome.exitCode }
            if outcome.leaves { return first }
            if outcome.exitCode != 0, !assembly.session.snapshot.settings.continuesAfterFailure { break }
        }
        return first
    }

    /// Runs a script file.
    ///
    /// - Returns: the process's status.
    package func run(file path: String, arguments: [String]) async -> UInt8 {
        do {
            let script = try ScriptText.read(path, trust: Trust(allowed: allowed))
            return await leaving {
                await executor.run(script.source, origin: script.origin, arguments: arguments).exitCode
            }
        } catch {
            return report(error.mentioningSubcommand(near: path))
        }
    }

    /// Runs what standard input holds, up to its end.
    ///
    /// - Returns: the process's status.
    package func runStandardInput(arguments: [String]) async -> UInt8 {
        await run(file: ScriptText.standardInput, arguments: arguments)
    }

    /// Runs `body`, then ends the background jobs that still run, with no time between the two.
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
