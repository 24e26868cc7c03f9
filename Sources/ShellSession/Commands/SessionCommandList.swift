package import ShellRuntime

/// The commands that only use the session.
package enum SessionCommandList {
    /// - Parameter names: the pairs that exchanges have listed.
    package static func all(of session: ShellSession, names: any PairChecking) -> [any Command] {
        let schema = ShellSettings()
        return [
            UseCommand(session: session, names: names),
            SetCommand(session: session, schema: schema),
            UnsetCommand(session: session, schema: schema),
        ]
    }
}

/// A command that shows this computer or its keys: its output could not be repeated elsewhere, and must not be known
/// there.
package struct UnrecordedCommand: Command {
    package let inner: any Command
    package let session: ShellSession

    package var declaration: CommandDeclaration { inner.declaration }

    package func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard !session.isOnRecord else { throw ShellFailure.aboutThisMachine(declaration.name) }
        return try await inner.run(invocation, in: context)
    }

    package func cost(of invocation: CommandInvocation) -> CommandCost { inner.cost(of: invocation) }

    package var inspecting: (any InspectingCommand)? { inner.inspecting }
    package var core: any Command { inner.core }

    /// `commands`; those of this kind refuse to run in `session` while it is recorded.
    package static func guarding(_ commands: [any Command], in session: ShellSession) -> [any Command] {
        commands.map { command in
            command.declaration.isAboutThisMachine
                ? UnrecordedCommand(inner: command, session: session) : command
        }
    }
}
