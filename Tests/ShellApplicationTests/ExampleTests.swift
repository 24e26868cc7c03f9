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
            command.declaration.examples.map {
                DeclaredExample(command: command.declaration.name, example: $0)
            }
        }
    }
}

struct ExampleTests {
    @Test(arguments: DeclaredExample.all)
    func `an example gives just the output that its declaration shows`(_ case: DeclaredExample) async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell(allowed: Set(PermissionClass.allCases), home: folder.path)
        let status: UInt8
        if `case`.command == "source" {
            // Its path is relative to the file that names it.
            _ = try folder.write("echo \"hello $1\"", to: "greet.msh")
            status = await shell.run(file: try folder.write(`case`.example.script))
        } else {
            status = await shell.run(`case`.example.script)
        }
        #expect(status == 0, "\(shell.errors.text)")
        #expect(shell.output.text == `case`.example.output)
    }

    @Test func `every command shows an example`() {
        let bare = VirtualShell().assembly.registry.commands.map(\.declaration).filter(\.examples.isEmpty)
        #expect(bare.map(\.name) == [])
    }
}
