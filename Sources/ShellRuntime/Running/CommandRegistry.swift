package import CommandLanguage

/// The list of commands and what derives from it.
package struct CommandRegistry: Sendable {
    /// In the order of help.
    package let commands: [any Command]

    /// Their syntax, for the parser.
    package let syntax: SyntaxTable

    private let byName: [String: RegisteredCommand]

    package init(_ commands: [any Command], formats: [String]) {
        self.commands = commands
        var byName: [String: RegisteredCommand] = [:]
        for command in commands {
            let registered = RegisteredCommand(command)
            for name in registered.declaration.names { byName[name] = registered }
        }
        self.byName = byName
        syntax = SyntaxTable(declarations: commands.map(\.declaration), formats: formats)
    }

    package func command(named name: String) -> (any Command)? { byName[name]?.command }

    /// The command that `name` or an alias runs, with the properties that every statement needs.
    func registered(_ name: String) -> RegisteredCommand? { byName[name] }
}

/// A command with stored copies of its properties: a million statements a second cannot call it for each.
final class RegisteredCommand: Sendable {
    let command: any Command
    let declaration: CommandDeclaration

    /// The command itself if it never waits.
    let immediate: (any ImmediateCommand)?

    /// The command itself if it checks whole statements before they run.
    let inspecting: (any InspectingCommand)?

    init(_ command: any Command) {
        self.command = command
        declaration = command.declaration
        immediate = command.immediate
        inspecting = command.inspecting
    }
}

/// Finds commands by name and caches the latest.
struct CommandLookup {
    private var newest: (name: String, command: RegisteredCommand)?

    mutating func find(_ name: String, in registry: CommandRegistry) -> RegisteredCommand? {
        if let newest, newest.name == name { return newest.command }
        guard let found = registry.registered(name) else { return nil }
        newest = (name, found)
        return found
    }
}

/// A statement's command with its bound arguments, ready to run or to explain.
package struct BoundStatement: Sendable {
    package let invocation: CommandInvocation
    let registered: RegisteredCommand

    package var command: any Command { registered.command }

    init(_ registered: RegisteredCommand, _ invocation: CommandInvocation) {
        self.registered = registered
        self.invocation = invocation
    }
}
