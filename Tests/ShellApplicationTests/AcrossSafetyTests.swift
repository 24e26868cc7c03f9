import BilingualText
import BinanceMargin
import InjectedTime
import MarginShell
import RequestSigning
import ShellSession
import Synchronization
import Testing

/// What `across` promises about keys, bans and order.
struct AcrossSafetyTests {
    @Test func `the key, secret, passphrase and signatures of a profile reach only its own exchange`() async throws {
        let accounts = [
            AcrossBench.Account("mac", host: 1), AcrossBench.Account("nina", host: 1, key: 1),
            AcrossBench.Account("otto", host: 2), AcrossBench.Account("pia", host: 2, key: 2),
        ]
        // A key in the environment is of none of the profiles.
        let bench = try AcrossBench(accounts)
        bench.assembly.session.update { snapshot in
            snapshot.settings.set(
                "apiKey",
                to: "environment-key-" + String(repeating: "E", count: 30),
                from: .environment
            )
            snapshot.settings.set("secret", to: "env:SECRET_mac", from: .flag)
            snapshot.settings.set("baseURL", to: "http://127.0.0.1:2", from: .environment)
        }
        let block =
            "{ borrow BTC ETH; account; terms BTC; try { borrow NOSUCH } catch { }; whoami; get margin/account }"
        #expect(await bench.run("across mac nina otto pia \(block) as ndjson") == 0, "\(bench.errors)\(bench.output)")
        #expect(bench.hosts.allSatisfy { $0.count > 10 })
        for account in accounts {
            let (own, other) = (bench.received[account.host - 1], bench.received[2 - account.host])
            #expect(own.contains(account.apiKey) && !other.contains(account.apiKey), "\(account.name)")
            for secret in [account.secret, account.passphrase, account.privateKey].compactMap(\.self) {
                #expect(bench.received.allSatisfy { !$0.contains(secret) }, "\(account.name)")
                #expect(!(bench.output + bench.errors).contains(secret), "\(account.name)")
            }
        }
        let signatures = bench.received.map { text in
            Set(text.split(separator: "\n").compactMap { $0.split(separator: "signature=").dropFirst().first })
        }
        #expect(signatures.allSatisfy { $0.count > 5 } && signatures[0].isDisjoint(with: signatures[1]))
        #expect(!bench.received.joined().contains("environment-key"))
    }

    @Test func `portfolio margin is read at the profile's own host`() async throws {
        let bench = try AcrossBench()
        try bench.save(
            "united",
            [
                "set baseURL http://127.0.0.1:1", "set apiKey env:KEY_work", "set secret env:SECRET_work",
                "use portfolio",
            ]
        )
        bench.assembly.session.update { snapshot in
            snapshot.settings.set("portfolioURL", to: "http://127.0.0.1:2", from: .environment)
        }
        await bench.run("across united { borrow BTC }")
        #expect(bench.received[0].contains("/papi/v1/margin/maxBorrowable"), "\(bench.output)\(bench.errors)")
        #expect(bench.hosts[1].count == 0)
    }

    // MARK: Ten profiles, random faults, a ban

    private static let ten = (1...10).map { AcrossBench.Account("p\($0)", host: $0.isMultiple(of: 2) ? 2 : 1) }
    private static let names = ["p7", "p2", "p9", "p1", "p10", "p3", "p8", "p5", "p4", "p6"]

    private static func run(seed: UInt64, bansFrom ban: Int) async throws -> AcrossBench {
        let bench = try AcrossBench(ten, seed: seed, bansFrom: ban)
        let block = "{ borrow BTC ETH; inventory BTC }"
        let text = "across \(names.joined(separator: " ")) \(block)"
        #expect(await bench.run("try { \(text) } catch { echo $error.status }") == 0, "\(bench.errors)")
        #expect(await bench.run("try { \(text) as ndjson } catch { echo $error.status }") == 0, "\(bench.errors)")
        return bench
    }

    @Test(arguments: UInt64(1)...8)
    func `a banned host gets no further request, rows are in order, and two runs give the same bytes`(
        seed: UInt64
    ) async throws {
        let ban = Int(seed * 3 % 8) + 1
        let bench = try await Self.run(seed: seed, bansFrom: ban)
        #expect(bench.hosts[1].requests(after: 418) == 0)
        #expect(bench.hosts[1].count >= ban)
        try Self.checkOrder(bench.lines)
        let again = try await Self.run(seed: seed, bansFrom: ban)
        #expect(bench.output == again.output)
        #expect(bench.errors == again.errors)
        #expect(bench.hosts.map(\.count) == again.hosts.map(\.count))
    }

    /// Within each table, and within each kind of JSON record, the profiles are in the order of the statement.
    private static func checkOrder(_ lines: [String]) throws {
        var (kind, newest) = ("", 0)
        var tables = 0
        for line in lines {
            if line.hasPrefix("PROFILE") {
                newest = 0
                tables += 1
                continue
            }
            var name = line.split(separator: " ").first.map(String.init) ?? ""
            if line.hasPrefix("{") {
                let parts = line.split(separator: "\"")
                try #require(parts.count > 7)
                if kind != String(parts[3]) { (kind, newest) = (String(parts[3]), 0) }
                name = String(parts[7])
            }
            guard let place = names.firstIndex(of: name) else { continue }
            #expect(place >= newest, "\(line)")
            newest = place
        }
        #expect(tables >= 2)
    }

    // MARK: Prompts

    @Test func `prompts come one after another and name the profile`() async throws {
        let person = PersonWithKeys()
        let bench = try AcrossBench(person: person)
        for name in ["work", "spare"] {
            try bench.save(
                name,
                [
                    "set baseURL http://127.0.0.1:\(name == "work" ? 1 : 2)", "set apiKey env:KEY_\(name)",
                    "set secret prompt",
                ]
            )
        }
        #expect(await bench.run("across spare work { borrow BTC }") == 0, "\(bench.errors)\(bench.output)")
        #expect(
            person.prompts == ["profile `spare`: `secret` (not shown): ", "profile `work`: `secret` (not shown): "]
        )
        #expect(await bench.run("across spare work { echo nothing to ask }") == 0)
        #expect(person.prompts.count == 2)
    }

    @Test func `without a terminal, a prompt is a failure of its profile`() async throws {
        let bench = try AcrossBench()
        try bench.save("typed", ["set baseURL http://127.0.0.1:1", "set apiKey env:KEY_work", "set secret prompt"])
        #expect(await bench.run("across typed work { borrow BTC }") == 78)
        #expect(bench.lines[1].hasPrefix("work     BTC"), "\(bench.output)")
        #expect(bench.lines.last?.contains("`secret` must be typed at a terminal") == true, "\(bench.output)")
    }
}

/// A person who types the secret of the profile that a prompt names.
private final class PersonWithKeys: PromptTerminal {
    let isPresent = true
    private let kept = Mutex<[String]>([])

    var prompts: [String] { kept.withLock { $0 } }

    func ask(_ prompt: PromptRequest, isWanted: () -> Bool) -> Secret? {
        kept.withLock { $0.append(prompt.text) }
        let name = prompt.text.split(separator: "`").dropFirst().first.map(String.init) ?? ""
        return AcrossBench.usual.first { $0.name == name }?.secret.map { Secret(utf8: $0) }
    }
}
