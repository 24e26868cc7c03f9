import MarginShell
import ShellRuntime
import ShellSession

extension ShellLaunch {
    /// Runs `work` with a shell that has no profile and sends no requests.
    ///
    /// - Returns: the process's status.
    func withIdleAssembly(_ work: (ShellAssembly) -> UInt8) -> UInt8 {
        let session = ShellSession(schema: ShellSettings())
        let console = makeConsole(session)
        do {
            try EnvironmentSettings(variables: environment.variables).apply(to: session)
            return work(ShellAssembly(session: session, console: console, environment: makeEnvironment(console)))
        } catch let failure as ShellFailure {
            console.report(failure)
            return failure.status.rawValue
        } catch {
            return ExitStatus.internal.rawValue
        }
    }
}
