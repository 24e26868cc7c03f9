import Foundation
import MarginShell
import ShellRuntime
import Testing

struct HelpTests {
    @Test func `the first page shows what a session begins with, and names the rest`() async {
        let shell = VirtualShell()
        #expect(await shell.run("help") == 0)
        let lines = shell.output.text.split(separator: "\n")
        let names = lines.compactMap { $0.firstMatch(of: /^  ([a-z]+)( |$)/).map { String($0.1) } }
        #expect(names.prefix(6) == ["use", "borrow", "why", "account", "terms", "watch"])
        #expect(names.contains("doctor"))
        #expect(names.count == 18)
        #expect(lines.last?.contains("`help all`") == true)
    }

    @Test func `help all lists every command`() async {
        let shell = VirtualShell()
        #expect(await shell.run("help all") == 0)
        for command in shell.assembly.registry.commands {
            #expect(shell.output.text.contains("\n  \(command.declaration.name)") || command.declaration.name == "use")
        }
    }

    @Test func `an example of several lines is indented as one of one line is`() async {
        let shell = VirtualShell()
        #expect(await shell.run("help sandbox") == 0)
        #expect(shell.output.text.contains("\n  try { borrow BTC } catch { echo refused }\n  borrow BTC as csv\n"))
    }

    @Test func `the tour that help names is there`() async throws {
        let shell = VirtualShell()
        #expect(await shell.run("help tour") == 0)
        let named = try #require(shell.output.text.firstMatch(of: /sandbox (scripts\/examples\/[a-z]+\.msh)\n/))
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        #expect(FileManager.default.fileExists(atPath: root.appending(path: String(named.1)).path))
    }
}
