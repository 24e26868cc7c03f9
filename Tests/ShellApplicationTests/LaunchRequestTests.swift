import MarginShell
import ShellRuntime
import Testing

@testable import ShellApplication

@Suite struct LaunchRequestTests {
    @Test func `every flag is read`() throws {
        let request = try LaunchRequest([
            "--profile", "work", "--set", "lang=zh", "--set=timeout=5s", "--allow", "read", "--allow", "network",
            "--report", "junit=a=b.xml", "--record", "r.ndjson", "--virtual-time", "--version", "morning.msh", "-c",
            "BTC",
        ])
        #expect(request.profile == "work")
        #expect(request.settings == ["lang=zh", "timeout=5s"])
        #expect(request.allow == ["read", "network"])
        #expect(request.report == "a=b.xml")
        #expect(request.record == "r.ndjson")
        #expect(request.virtualTime && request.version)
        #expect(request.words == ["morning.msh", "-c", "BTC"])
        #expect(request.lines.isEmpty && request.replay == nil)
        #expect(try LaunchRequest(["-c", "quit", "-c", "--help", "--replay=f"]).lines == ["quit", "--help"])
    }

    @Test(arguments: [
        ["-c", "quit", "f"], ["--replay", "f", "--record", "g"], ["--replay", "f", "--virtual-time"],
        ["--replay", "f", "--profile", "x"],
    ])
    func `flags that do not go together are refused`(words: [String]) throws {
        let failure = try #require(throws: ShellFailure.self) { try LaunchRequest(words) }
        #expect(failure.status == .usage)
    }
}
