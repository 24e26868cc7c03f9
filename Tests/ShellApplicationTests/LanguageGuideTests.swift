import Foundation
import MarginShell
import Testing

struct LanguageGuideTests {
    /// The scripts that the guide shows.
    private static let scripts: [String] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/MarginShell/MarginShell.docc/LanguageInTenMinutes.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "```msh\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
    }()

    @Test func `the guide shows scripts`() {
        #expect(Self.scripts.count == 7)
    }

    @Test(arguments: scripts)
    func `every script of the guide runs`(script: String) async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        #expect(await shell.run(file: try folder.write(script)) == 0, "\(shell.errors.text)")
        #expect(!shell.output.text.isEmpty)
    }
}
