import MarginShell
import SandboxExchange
import ShellRuntime
import Testing

@testable import ShellSession

/// What stays and what goes when a session takes another profile.
@Suite struct ProfileChangeTests {
    private static let names = (0..<10).map { "desk\($0)" }

    @Test(arguments: [
        (Fault.Kind.rateLimit, ["http://127.0.0.1:1"]), (.ban, ["http://127.0.0.1:1"]),
        (.rateLimit, ["https://api.binance.com", "https://api.binance.com:443", "https://api2.binance.com/"]),
    ])
    func `ten profiles of one host in a loop send nothing until a silence is over`(
        fault: Fault.Kind,
        addresses: [String]
    ) async throws {
        let bench = try ProfileBench()
        for (index, name) in Self.names.enumerated() {
            try bench.save(name, "set baseURL \(addresses[index % addresses.count])")
        }
        bench.exchange.inject(Fault(fault, for: .requests(1), parameter: .seconds(40)))
        let loop = """
            for name in \(Self.names.joined(separator: " ")) {
              profile use $name
              try { borrow BTC } catch { echo $error.category }
            }
            """
        await bench.run(loop)
        await bench.run(loop)
        // The request that was refused, and the clock measurement before it.
        let first = bench.network.paths
        #expect(first.count(where: { $0.hasSuffix("maxBorrowable") }) <= 1)
        #expect(first.count <= 2, "\(first)")
        #expect(bench.output.text.split(separator: "\n").count == 20)
        #expect(!bench.output.text.contains("1.69"))
        await bench.run("sleep 41s")
        #expect(bench.network.paths == first)
        #expect(await bench.run("profile use desk3; borrow BTC as raw") == 0, "\(bench.errors.text)")
        #expect(bench.output.text.contains("\"amount\":\"1.69"))
    }

    @Test func `connections are opened afresh, and the host's clock is kept`() async throws {
        let bench = try ProfileBench()
        try bench.save("one", "set baseURL http://127.0.0.1:1")
        try bench.save("two", "set baseURL http://127.0.0.1:1")
        await bench.run(
            "profile use one; borrow BTC; borrow BTC; profile use two; borrow BTC; profile use one; borrow BTC"
        )
        #expect(bench.network.opened == 3)
        #expect(bench.network.closed == 2)
        #expect(bench.network.paths.count(where: { $0.hasSuffix("/time") }) <= 5)
        #expect(bench.network.paths.count(where: { $0.hasSuffix("maxBorrowable") }) == 4)
        let clocks = bench.network.paths.firstIndex { $0.hasSuffix("maxBorrowable") }.map {
            bench.network.paths[$0...].count { $0.hasSuffix("/time") }
        }
        #expect(clocks == 0)
    }

    @Test func `without a terminal a running job keeps the profile, and the error names the job`() async throws {
        let bench = try ProfileBench()
        try bench.save("one", "set baseURL http://127.0.0.1:1")
        try bench.save("two", "set baseURL http://127.0.0.1:1")
        #expect(await bench.run("profile use one; watch BTC 10s times 2 & ; profile use two") == 78)
        #expect(bench.errors.text.contains("watch BTC 10s times 2"))
        #expect(bench.session.snapshot.profile?.name == "one")
    }

    @Test func `a job is not ended for a profile that has errors`() async throws {
        let bench = try ProfileBench(person: AgreeablePerson(response: "yes"))
        try bench.save("one", "set baseURL http://127.0.0.1:1")
        try bench.save("bad", "set nosuch 1")
        #expect(
            await bench.run("profile use one; watch BTC 10s times 3 & ; try { profile use bad } catch { } ; wait") == 0
        )
        #expect(bench.output.text.split(separator: "\n").count == 3)
        #expect(bench.session.snapshot.profile?.name == "one")
    }

    @Test func `a yes ends the jobs`() async throws {
        let bench = try ProfileBench(person: AgreeablePerson(response: "yes"))
        try bench.save("one", "set baseURL http://127.0.0.1:1")
        try bench.save("two", "set baseURL http://127.0.0.1:1")
        await bench.run("profile use one; watch BTC 10s & ; sleep 1s; profile use two; jobs; borrow BTC as raw")
        #expect(bench.errors.text.contains("no background jobs"))
        #expect(bench.session.snapshot.profile?.name == "two")
        #expect(bench.network.opened == 2)
    }

    @Test func `whoami shows all of it`() async throws {
        let bench = try ProfileBench()
        try bench.save("one", "set baseURL http://127.0.0.1:1", "set production on")
        #expect(await bench.run("profile use one; whoami as json") == 0, "\(bench.errors.text)")
        for field in [
            "\"profile\":\"one\"", "\"chosen\":\"typed\"", "\"production\":true", "\"url\":\"http://127.0.0.1:1\"",
            "\"keySource\":\"env:SECRET\"", "\"keyType\":\"hmac\"", "\"ipRestricted\":false", "\"vipLevel\":\"0\"",
            "\"accountKind\":\"margin\"", "enableReading enableMargin",
        ] {
            #expect(bench.output.text.contains(field), "\(field) in \(bench.output.text)")
        }
        #expect(bench.errors.text.contains("warning: this key can do more than read"))
        #expect(bench.errors.text.contains("enableSpotAndMarginTrading"))
        let key = try #require(bench.exchange.credentials.first)
        #expect(!(bench.output.text + bench.errors.text).contains(key.apiKey))
        #expect(!(bench.output.text + bench.errors.text).contains(key.secret))
    }

    @Test func `show identifies a key by its fingerprint, before and after it is fetched, and shows no other secret`()
        async throws
    {
        let bench = try ProfileBench()
        try bench.save("one", "set baseURL http://127.0.0.1:1", "set passphrase env:SECRET")
        await bench.run(
            "profile use one; show secret as csv; borrow BTC as raw; show secret as csv; show passphrase as csv"
        )
        let lines = bench.output.text.split(whereSeparator: \.isNewline).filter {
            $0.hasPrefix("secret,") || $0.hasPrefix("pass")
        }
        #expect(lines.count == 3)
        #expect(lines.first == lines.dropFirst().first)
        #expect(lines.first?.split(separator: ",").last?.count == 8)
        #expect(lines.last?.hasSuffix(",") == true)
    }

    @Test(arguments: ["command:\"pass show x\"", "keyring:x", "prompt", "env:NONE"])
    func `show has no fingerprint of a key that has not been read yet`(place: String) async throws {
        let person = CountingPerson(response: "no")
        let bench = try ProfileBench(person: person)
        try bench.save("one", "set secret \(place)")
        #expect(await bench.run("profile use one; show secret as csv; show apiKey") == 0)
        #expect(bench.output.text.contains("profile,") && bench.output.text.contains(",\r\n"))
        #expect(bench.errors.text.contains("`secret` has not been read yet, so it has no fingerprint"))
        #expect(!bench.errors.text.contains("`apiKey` has not been read yet"))
        #expect(person.count == 0 && bench.network.opened == 0)
    }

    @Test(arguments: ["set baseURL https://exchange.invalid", "set secret command:\"pass show x\""])
    func `a statement about several assets prompts once, and a no is for all of them`(
        setting: String
    ) async throws {
        let person = CountingPerson(response: "no")
        let bench = try ProfileBench(person: person)
        try bench.save("one", setting)
        #expect(await bench.run("profile use one; borrow BTC ETH SHIB") == 78)
        #expect(person.count == 1)
        #expect(bench.errors.text.matches(of: /error:/).count == 1, "\(bench.errors.text)")
        #expect(!bench.network.paths.contains { $0.hasSuffix("maxBorrowable") })
    }
}
