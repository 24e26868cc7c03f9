import Foundation
import Testing

/// `--record` and `--replay` of the built program.
@Suite struct ReplayProcessTests {
    private let shell: ShellProcess
    private let path: String

    init() throws {
        shell = try ShellProcess()
        path = shell.home.url.appending(path: "session.ndjson").path
    }

    private func record(_ lines: String...) throws {
        let run = try shell.run(["--profile", "sandbox", "--record", path] + lines.flatMap { ["-c", $0] })
        try #require(run.status == 0, "\(run.errors)")
    }

    private func replay(_ lines: String...) throws -> ShellRun {
        try shell.run(["--replay", path] + lines.flatMap { ["-c", $0] })
    }

    @Test(arguments: [
        "borrow ETH", "watch ETH 1s times 2", "set onError continue; borrow ETH; echo on",
        "try { borrow ETH } catch { echo caught }", "try { borrow ETH } catch { exit 9 }",
    ])
    func `a request that was not recorded is reported once`(_ statement: String) throws {
        try record("borrow BTC")
        let run = try replay(statement)
        #expect(run.status == 9)
        #expect(run.errors.matches(of: /has no response to/).count == 1, "\(run.errors)")
        #expect(run.errors.matches(of: /nearest recorded request/).count == 1, "\(run.errors)")
    }

    @Test func `a recorded request that was not sent is reported once`() throws {
        try record("borrow BTC", "borrow ETH")
        let run = try replay("borrow BTC")
        #expect(run.status == 9)
        #expect(run.errors.matches(of: /1 recorded request was not sent;/).count == 1, "\(run.errors)")
    }

    @Test func `the same requests get the same responses, with other words only on standard error`() throws {
        try record("borrow BTC ETH as csv")
        let run = try replay("borrow BTC ETH as csv")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(run.output.contains("1.69248805"))
    }
}
