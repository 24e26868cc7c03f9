import Foundation
import MarginShell
import ShellRuntime
import Testing

@testable import ScriptTools

struct ExampleScriptTests {
    /// A script under `scripts/examples`.
    struct Script: Sendable, CustomTestStringConvertible {
        let name: String

        var testDescription: String { name }

        var path: String { ExampleScriptTests.folder.appending(path: name).path }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "scripts/examples")

    private static let all: [Script] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".msh") }.sorted().map { Script(name: $0) }
    }()

    @Test func `there are at least eight scripts`() {
        #expect(Self.all.count >= 8)
    }

    @Test(arguments: Self.all)
    func `a script succeeds and sends as much as check states`(_ script: Script) async throws {
        let folder = try ScriptFolder()
        let output = folder.path + "/output"
        let allowed = Set(PermissionClass.allCases)
        let checked = VirtualShell()
        #expect(checked.check(file: script.path, output, form: .json) == 0, "\(checked.errors.text)")
        #expect(checked.exchange.paths.isEmpty)
        let parsed = try JSONSerialization.jsonObject(with: Data(checked.output.text.utf8)) as? [String: Any]
        let report = try #require(parsed)
        let stated = try #require((report["requests"] as? String).flatMap { Int($0) })

        let run = VirtualShell(allowed: allowed)
        // The scripts that take an argument write to it; the others take none.
        let status =
            ["to-csv.msh", "debt-ledger.msh"].contains(script.name)
            ? await run.run(file: script.path, output) : await run.run(file: script.path)
        #expect(status == 0, "\(run.errors.text)")
        // `why` also requests the prices of the account's assets, which are not known beforehand.
        guard script.name != "tour.msh" else { return }
        let sent = run.exchange.paths.count
        switch report["precision"] as? String {
        case "exact": #expect(sent == stated)
        case "atMost":
            #expect(sent <= stated)
            #expect((report["reasons"] as? [Any])?.isEmpty == false)
        default: Issue.record("the cost of an example script is known: \(report)")
        }
    }

    @Test func `a script of someone else's writes no file without its flag`() async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        let path = Self.folder.appending(path: "to-csv.msh").path
        #expect(await shell.run(file: path, folder.path + "/output") == 2)
        #expect(shell.errors.text.contains("`--allow write`"))
        #expect(shell.exchange.paths.isEmpty)
        #expect(throws: (any Error).self) { try folder.read("output") }
    }
}
