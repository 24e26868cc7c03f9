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
        let arguments = script.name == "compare-accounts.msh" ? ["sandbox", "sandbox"] : [output]
        #expect(checked.check(file: script.path, arguments, form: .json) == 0, "\(checked.errors.text)")
        #expect(checked.exchange.paths.isEmpty)
        let parsed = try JSONSerialization.jsonObject(with: Data(checked.output.text.utf8)) as? [String: Any]
        let report = try #require(parsed)
        let stated = try #require((report["requests"] as? String).flatMap { Int($0) })

        let run = VirtualShell(allowed: allowed, programs: KeepingPrograms())
        let takesNone = try String(contentsOfFile: script.path, encoding: .utf8).contains("if $# > 0")
        #expect(await run.run(file: script.path, takesNone ? [] : arguments) == 0, "\(run.errors.text)")
        let sent = run.exchange.paths.count
        switch report["precision"] as? String {
        case "exact": #expect(sent == stated)
        case "atMost":
            #expect(sent <= stated)
            #expect((report["reasons"] as? [Any])?.isEmpty == false)
        case "atLeast":
            #expect(sent >= stated)
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

    private func run(_ name: String, _ arguments: String..., programs: KeepingPrograms? = nil) async -> String {
        let shell = VirtualShell(allowed: Set(PermissionClass.allCases), programs: programs)
        let path = Self.folder.appending(path: name + ".msh").path
        #expect(await shell.run(file: path, arguments) == 0, "\(shell.errors.text)")
        return shell.output.text
    }

    @Test func `the ledger has what was borrowed, repaid and charged`() async throws {
        let folder = try ScriptFolder()
        _ = await run("debt-ledger", folder.path + "/debts")
        let tables = try ["borrowed", "repaid", "interest"].map { try folder.read("debts-\($0).csv") }
        #expect(tables.allSatisfy { $0.split(separator: "\r\n").count > 2 && $0.contains(",profile\r\n") }, "\(tables)")
        #expect(tables[1].contains("USDC") && tables[2].contains("PERIODIC"), "\(tables)")
    }

    @Test func `the interest of each asset is the sum of its charges`() async throws {
        let shell = VirtualShell()
        #expect(await shell.run("get margin/interestHistory startTime=-30d pages all as csv") == 0)
        var sums: [Substring: Decimal] = [:]
        for line in shell.output.text.split(separator: "\r\n").dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            sums[fields[2], default: 0] += try #require(Decimal(string: String(fields[5])))
        }
        let lines = await run("interest-paid").split(separator: "\n").map { $0.split(separator: " ") }
        #expect(lines.map(\.first) == sums.keys.sorted())
        for line in lines { #expect(Decimal(string: String(line[1])) == sums[line[0]]) }
    }

    @Test func `the webhook gets one message, in JSON`() async throws {
        let programs = KeepingPrograms()
        _ = await run("webhook-alert", "https://hooks.example/1", programs: programs)
        let call = try #require(programs.streams.first)
        #expect(
            programs.streams.count == 1 && call.words.first == "curl" && call.words.last == "https://hooks.example/1"
        )
        let sent = try JSONSerialization.jsonObject(with: Data(call.input.utf8)) as? [[String: Any]]
        #expect(sent?.first?["amount"] as? String == "1.69248805", "\(call.input)")
    }

    @Test func `the terms of a day have one heading, and a time and profile in each row`() async throws {
        let folder = try ScriptFolder()
        _ = await run("hourly-terms", folder.path + "/terms.csv")
        let lines = try folder.read("terms.csv").split(separator: "\r\n").map { $0.split(separator: ",") }
        let time = try #require(lines.first?.firstIndex(of: "time")) - lines[0].count
        let times = Set(lines.dropFirst().map { $0[$0.count + time] })
        #expect(times.count == 24 && lines.dropFirst().allSatisfy { $0.last == "sandbox" }, "\(times)")
    }

    @Test func `each account has a line`() async {
        let text = await run("compare-accounts", "sandbox", "sandbox")
        let line = "sandbox: margin level 28.58227, can borrow "
        #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix(line) } && text.split(separator: "\n").count == 2)
    }
}
