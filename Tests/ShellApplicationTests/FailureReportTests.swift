import BilingualText
import BinanceMargin
import ExchangeAccess
import JSONText
import MarginShell
import ShellRuntime
import ShellSession
import Testing

@testable import ShellApplication

/// Failures as programs read them: schema `failure.v1`.
@Suite struct FailureReportTests {
    private static let members = [
        "schema", "status", "category", "code", "message", "notes", "facts", "nextStep", "place", "httpStatus", "path",
        "requestId",
        "retryAfter",
    ]

    /// The one failure that `shell` wrote.
    private static func failure(of shell: VirtualShell) throws -> JSONValue {
        // A drill is announced before it.
        let line = shell.errors.text.split(separator: "\n").last ?? ""
        let json = try JSONValue(parsing: Array(line.utf8))
        guard case .object(let members) = json else {
            Issue.record("not an object: \(line)")
            return json
        }
        #expect(members.map(\.name) == Self.members)
        #expect(json["schema"] == "failure.v1")
        return json
    }

    @Test(
        arguments: [
            ("borrow NOSUCH as json", "", 3, "-3027"), ("set format json; borrow NOSUCH", "", 3, "-3027"),
            ("borow BTC as ndjson", "usage", 2, nil), ("set format ndjson; expect 1 == 2", "expectation", 1, nil),
            ("sandbox fault rate-limit times 1; borrow BTC as json", "rateLimit", 6, nil),
            ("set format json; if true { try { borrow NOSUCH } catch { }; borrow NOSUCH }", "", 3, "-3027"),
            ("set format json; watch BTC 1s times 1 until amount < 0", "condition", 8, nil),
            ("set format json; echo x > /nowhere/file", "configuration", 78, nil),
            ("set format json; echo x > /dev/full", "output", 74, nil),
            ("set format json; borrow BTC isolated NOSUCHUSDT", "", 3, nil),
        ] as [(String, String, Int, String?)]
    )
    func `a failure is one object where the records are json`(
        _ text: String,
        _ category: String,
        _ status: Int,
        _ code: String?
    ) async throws {
        let shell = VirtualShell()
        let exit = await shell.run(text)
        #expect(Int(exit) == status, "\(shell.errors.text)")
        let failure = try Self.failure(of: shell)
        if !category.isEmpty { #expect(failure["category"] == .string(category)) }
        #expect(failure["status"] == .number(status))
        if let code { #expect(failure["code"] == .number(code)) }
        #expect(failure["place"]?["line"] == .number(1))
        if status == 3 {
            #expect(failure["httpStatus"] == .number(400))
            #expect(failure["path"] == "/sapi/v1/margin/maxBorrowable")
        }
        if category == "rateLimit" { #expect(failure["retryAfter"] != nil) }
    }

    @Test(arguments: ErrorCategory.allCases)
    func `every category of the client has its status`(_ category: ErrorCategory) throws {
        let failure = ShellFailure(ExchangeError(category, .unexpectedStatus))
        let text = FailureReport(failure, at: nil).text(in: .english)
        let json = try JSONValue(parsing: Array(text.utf8))
        #expect(json["category"] == .string(category.rawValue))
        #expect(json["status"] == .number(category.exitStatus))
        #expect(json["message"] != nil)
    }

    @Test func `an override has the last word`() async throws {
        #expect(try LaunchRequest(["--errors", "json", "--trace"]).errors == .json)
        #expect(try LaunchRequest(["--errors=text"]).errors == .text)
        #expect(ProcessUsage.failureFormat(in: ["--nonsense", "--errors", "json"]) == .json)
        #expect(throws: ShellFailure.self) { try LaunchRequest(["--errors", "xml"]) }
    }

    @Test func `timing shows the time and weight of each statement`() async {
        let shell = VirtualShell()
        #expect(await shell.run("set timing on; sleep 2s; ping; set timing off; echo x") == 0)
        let lines = shell.errors.text.split(separator: "\n")
        #expect(lines.contains("2s"), "\(shell.errors.text)")
        #expect(lines.contains { $0.contains("weight 1 (IP)") }, "\(shell.errors.text)")
    }
}
