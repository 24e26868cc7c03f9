import MarginShell
import ShellRuntime
import Testing

/// An example of a command, by name, for the list of cases.
struct DeclaredExample: CustomTestStringConvertible, Sendable {
    let command: String
    let example: CommandDeclaration.Example

    var testDescription: String { "\(command): \(example.script)" }

    static var all: [DeclaredExample] {
        VirtualShell().assembly.registry.commands.flatMap { command in
            command.declaration.examples.filter { $0.output != nil }
                .map { DeclaredExample(command: command.declaration.name, example: $0) }
        }
    }
}

struct ExampleTests {
    @Test(arguments: DeclaredExample.all)
    func `an example gives just the output that its declaration shows`(_ case: DeclaredExample) async {
        let shell = VirtualShell()
        let status = await shell.run(`case`.example.script)
        #expect(status == 0, "\(shell.errors.text)")
        #expect(shell.output.text == `case`.example.output)
    }

    @Test func `every command but those that need a file or a job shows an example`() {
        let bare = VirtualShell().assembly.registry.commands.map(\.declaration).filter(\.examples.isEmpty)
        #expect(bare.map(\.name).sorted() == ["fg", "record", "replay", "source", "stop", "wait"])
    }
}
