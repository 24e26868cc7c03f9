import Foundation
import MarginShell
import ShellRuntime
import Testing

@testable import ShellApplication

/// What a replay reports if the recording and the requests differ.
@Suite struct ReplayTests {
    private let folder: ScriptFolder
    private var path: String { folder.path + "/r.ndjson" }

    init() throws { folder = try ScriptFolder() }

    private func record(_ lines: String...) async -> String {
        let shell = VirtualShell(allowed: Set(PermissionClass.allCases))
        _ = await shell.run(lines: ["record \(path)"] + lines)
        return shell.output.text
    }

    private func replay(_ statement: String? = nil) async -> (status: UInt8, output: String, errors: String) {
        let shell = VirtualShell()
        let status = await shell.run(statement ?? "replay \(path)")
        return (status, shell.output.text, shell.errors.text)
    }

    /// Changes the recording and corrects its checksums.
    private func edit(_ change: (inout [String]) -> Void) throws {
        var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            String(line[..<(line.firstRange(of: ",\"sum\":")?.lowerBound ?? line.endIndex)])
        }
        change(&lines)
        try Data(RecordingSums.sealed(lines)).write(to: URL(filePath: path))
    }

    @Test func `the responses come in another format`() async {
        _ = await record("borrow BTC", "borrow ETH as json")
        let replayed = await replay("replay \(path) as csv")
        let lines = replayed.output.split(whereSeparator: \.isNewline)
        #expect(lines.count == 4)
        #expect(lines.filter { $0.hasPrefix("asset,scope,") }.count == 2)
        #expect(replayed.status == 0)
    }

    @Test func `a replay leaves the sandbox of its own session open`() async {
        _ = await record("borrow BTC")
        let shell = VirtualShell()
        #expect(await shell.run("sandbox price ETH 1000; replay \(path)") == 0)
        #expect(shell.exchange.closeCount == 0)
        await shell.assembly.close()
        #expect(shell.exchange.closeCount == 1)
    }

    @Test func `a script that could not be loaded fails in a replay as it did`() async throws {
        let faulty = try folder.write("borow BTC\n", to: "faulty.msh")
        let secluded = try folder.write("borrow ETH\nwhoami\n", to: "private.msh")
        let lines = [
            "set onError continue", "source \(folder.path)/missing.msh", "source \(folder.path)", "source \(faulty)",
            "source \(secluded)", "borrow BTC", "try { source '/nowhere/x.msh' } catch { echo $error.status }",
        ]
        let shell = VirtualShell(allowed: Set(PermissionClass.allCases))
        let status = await shell.run(lines: ["record \(path)"] + lines + ["record stop"])
        let other = VirtualShell(allowed: Set(PermissionClass.allCases))
        #expect(await other.run("replay \(path)") == status)
        let output = shell.output.text
        #expect(other.output.text == output)
        #expect(output.contains("78\n"))
        for words in ["missing.msh` cannot be read", "not a regular file", "has errors", "cannot be recorded"] {
            #expect(shell.errors.text.contains(words), "\(shell.errors.text)")
            #expect(other.errors.text.contains(words), "\(other.errors.text)")
        }
    }

    @Test func `a request that was not recorded ends with 9 and names the nearest`() async throws {
        _ = await record("borrow BTC ETH")
        try edit { lines in lines[1] = lines[1].replacing("borrow BTC ETH", with: "borrow BTC XRP") }
        let replayed = await replay()
        #expect(replayed.status == 9)
        #expect(replayed.errors.matches(of: /maxBorrowable\?asset=XRP/).count == 1, "reported once: \(replayed.errors)")
        #expect(replayed.errors.contains("maxBorrowable?asset=ETH"))
    }

    @Test func `requests in another order end with 9, and with loose do not`() async throws {
        _ = await record("borrow BTC ETH")
        try edit { lines in lines[1] = lines[1].replacing("borrow BTC ETH", with: "borrow ETH BTC ETH") }
        #expect(await replay().status == 9)
        let loose = await replay("replay \(path) loose")
        #expect(loose.status == 0)
        // The head, a response for each of three requests, and the mark that they are simulated.
        #expect(loose.output.split(separator: "\n").count == 5)
    }

    @Test func `a recorded response that was not requested ends with 9`() async throws {
        _ = await record("borrow BTC ETH")
        try edit { lines in lines[1] = lines[1].replacing("borrow BTC ETH", with: "borrow BTC") }
        let replayed = await replay()
        #expect(replayed.status == 9)
        #expect(replayed.errors.contains("1 recorded request was not sent;"))
        #expect(await replay("replay \(path) loose").status == 0)
    }

    @Test func `a script cannot hide that a request was not recorded`() async throws {
        _ = await record("try { borrow BTC } catch { echo no }")
        try edit { lines in lines[1] = lines[1].replacing("borrow BTC", with: "borrow ETH") }
        #expect(await replay().status == 9)
    }

    @Test func `a recording that was cut replays loosely as far as it goes`() async throws {
        let output = await record("borrow BTC", "borrow ETH")
        let bytes = try Data(contentsOf: URL(filePath: path))
        let lines = bytes.split(separator: 0x0A)
        let cut = lines[..<4].joined(separator: [0x0A]) + [0x0A] + lines[4].prefix(20)
        try Data(cut).write(to: URL(filePath: path))
        let strict = await replay()
        #expect(strict.status == 9)
        #expect(strict.errors.contains("is incomplete: it ends at line 5"))
        let loose = await replay("replay \(path) loose")
        #expect(loose.status == 0)
        #expect(output.hasPrefix(loose.output) && !loose.output.isEmpty)
    }

    @Test func `a statement of a recording may do no more than a script`() async throws {
        let target = folder.path + "/written.csv"
        _ = await record("borrow BTC > \(target)")
        try FileManager.default.removeItem(atPath: target)
        let replayed = await replay()
        #expect(replayed.status != 0)
        #expect(replayed.errors.contains("--allow write"))
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    @Test func `what came before the recording shapes nothing of it`() async throws {
        let shell = VirtualShell(allowed: Set(PermissionClass.allCases))
        _ = await shell.run(
            lines: [
                "clock; borrow BTC; let basket = [ETH BTC]; let n = 2; let old = borrow BTC", "set format csv",
                "sandbox skew 30s", "use isolated BTCUSDT; record \(path); echo $n; borrow BTC USDT; echo $old.amount",
                "weight; history; clock; plot BTC", "record stop; borrow USDT",
            ]
        )
        let replayed = await replay()
        #expect(!replayed.output.isEmpty)
        #expect(shell.output.text.contains(replayed.output))
    }

    @Test(arguments: ["if 1 > 0 { record X }", "let r = record X", "repeat 2 { record X }"])
    func `a recording begins only between statements`(_ statement: String) async {
        let shell = VirtualShell()
        #expect(await shell.run(statement.replacing("X", with: path)) == 2)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a recording replaces no file, and begins with nothing in the background`() async throws {
        let shell = VirtualShell()
        let taken = try folder.write("mine", to: "taken")
        #expect(await shell.run("record \(taken)") == 78)
        #expect(try folder.read("taken") == "mine")
        #expect(await shell.run("watch ETH 5s & ; record \(path)") == 78)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: ["profile list", "whoami", "set baseURL https://api.binance.com", "unset secret", "replay X"])
    func `what cannot be recorded is in no recording`(_ statement: String) async {
        let shell = VirtualShell(allowed: Set(PermissionClass.allCases))
        #expect(await shell.run(lines: ["record \(path)", statement]) == 78)
    }

    @Test func `what is in no history is in no recording either`() async throws {
        let query = "asset=BTC&timestamp=1736393892000&signature=0123abcd"
        let script = try folder.write("borrow BTC\nverify \"\(query)\"\n", to: "check.msh")
        let shell = VirtualShell(allowed: Set(PermissionClass.allCases))
        let statements = [
            "verify \"\(query)\"", "echo one; try { verify \"\(query)\" } catch { echo no }", "source \(script)",
            "borrow ETH",
        ]
        let status = await shell.run(lines: ["set onError continue", "record \(path)"] + statements)
        #expect(status == 78)
        #expect(shell.errors.text.split(separator: "\n").count { $0.contains("verify") && $0.contains("error") } == 3)
        let recording = try folder.read("r.ndjson")
        #expect(recording.contains("borrow ETH"))
        #expect(!recording.contains("verify") && !recording.contains("0123abcd"))
    }

    @Test func `a terminal is shown the control characters of a recording, and not given them`() async {
        let output = await record(#"echo "\u{1b}]0;owned\u{7} \u{202e}""#, "borrow BTC")
        #expect(output.contains("\u{1b}"))
        #expect(await replay().output == output)
        let terminal = VirtualShell(terminalColumns: 80)
        _ = await terminal.run("replay \(path)")
        #expect(!terminal.output.text.contains { $0 == "\u{1b}" || $0 == "\u{7}" || $0 == "\u{202e}" })
        #expect(terminal.output.text.contains("owned"))
    }

    @Test func `a file that is not a recording is reported as such`() async throws {
        let other = try folder.write("borrow BTC\n", to: "r.ndjson")
        let replayed = await replay("replay \(other)")
        #expect(replayed.status == 9)
        #expect(replayed.errors.contains("is not a recording"))
        #expect(await replay("replay \(folder.path)/missing").status == 78)
    }

    @Test func `a watch that was recorded without an end ends with what there is`() async throws {
        let shell = VirtualShell()
        _ = await shell.run(lines: ["record \(path)", "watch ETH 1s times 5 as csv"])
        let lines = try Data(contentsOf: URL(filePath: path)).split(separator: 0x0A)
        try Data(lines.dropLast(3).joined(separator: [0x0A]) + [0x0A]).write(to: URL(filePath: path))
        let loose = await replay("replay \(path) loose")
        #expect(loose.output.split(whereSeparator: \.isNewline).count == 5)
        #expect(loose.status == 0, "\(loose.errors)")
    }
}
