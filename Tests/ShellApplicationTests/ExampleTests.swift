import BilingualText
import CommandLanguage
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
    /// Those of the topics of help, too.
    private static let withTopics =
        DeclaredExample.all
        + HelpTopic.all.flatMap { topic in
            topic.examples.map { DeclaredExample(command: topic.name, example: $0) }
        }

    @Test(arguments: withTopics)
    func `an example gives just the output that its declaration shows`(_ case: DeclaredExample) async throws {
        // What differs from machine to machine shows no output.
        guard let output = `case`.example.output else { return }
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
        #expect(shell.output.text == output)
    }

    @Test(arguments: withTopics)
    func `a slip in a command's name has its caret under just that word`(_ case: DeclaredExample) throws {
        let syntax = VirtualShell().assembly.registry.syntax
        let script = `case`.example.script
        let good = Parser.parse(SourceFile(name: "", text: script), with: syntax)
        #expect(good.isRunnable)
        for statement in good.script.statements {
            guard case .command(let command) = statement.kind else { continue }
            let range = command.name.range
            let bytes = Array(script.utf8)
            let slip = Array(command.name.text.utf8.reversed() + "q".utf8)
            let mutant = SourceFile(name: "", bytes: bytes[..<range.start] + slip + bytes[range.end...])
            let first = try #require(Parser.parse(mutant, with: syntax).diagnostics.first)
            #expect(first.cause == .unknownCommand)
            #expect(first.range == SourceRange(range.start, range.start + slip.count))
        }
    }

    @Test func `only examples that name this machine or its key, or prompt a person, have no output`() {
        let bare = DeclaredExample.all.filter { $0.example.output == nil }.map(\.example.script)
        #expect(
            bare.sorted() == [
                "account save account.json", "across all { account } as csv > accounts.csv", "analyze support.txt",
                "bundle support.txt",
                "bundle support.txt for borrow BTC", "doctor",
                "explain borrow BTC isolated BTCUSDT timestamp 1736393892000", "profile new work",
                "verify 'asset=BTC&timestamp=1736393892&signature=0000' as csv",
            ]
        )
    }

    @Test func `every command shows an example`() {
        let bare = VirtualShell().assembly.registry.commands.map(\.declaration).filter(\.examples.isEmpty)
        // A recording's file name cannot be known beforehand; ten recordings are kept and replayed.
        #expect(bare.map(\.name) == ["record", "replay"])
    }
}
