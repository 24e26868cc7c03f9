import Foundation
import MarginShell
import ShellRuntime
import Testing

@testable import ScriptTools

/// `explain` and `verify` as statements.
struct DiagnosisCommandTests {
    /// The commands with requests that explain cannot show, with the reason.
    private static let unexplained: [String: String] = [
        "sandbox": "a drill sends no request", "verify": "it needs a key, and sends nothing",
        "explain": "it needs a key, and sends nothing", "notify": "it runs a program",
        "across": "its requests are those of a block, and it says so",
    ]

    @Test func `every command that sends requests can be explained, and nothing is sent`() async throws {
        let shell = VirtualShell()
        var explained: Set<String> = []
        for statement in [
            "borrow BTC", "watch BTC 30s", "watch BTC 30s inventory", "inventory", "assets", "pairs", "clock", "ping",
            "whoami", "why BTC", "why ETH isolated ETHUSDT", "doctor", "bundle nowhere.txt", "account", "terms BTC",
            "get margin/maxBorrowable asset=BTC",
        ] {
            #expect(await shell.run("explain \(statement) as ndjson") == 0, "\(shell.errors.text)")
            explained.insert(String(statement.prefix { $0 != " " }))
        }
        #expect(shell.exchange.paths == [])
        let asking = shell.assembly.registry.commands.map(\.declaration)
            .filter { $0.needs.contains(.network) && Self.unexplained[$0.name] == nil }
        #expect(Set(asking.map(\.name)) == explained)
    }

    @Test func `explain refuses a block, and names what counts its requests`() async {
        let shell = VirtualShell()
        #expect(await shell.run("explain across sandbox { borrow BTC }") == 2)
        #expect(shell.errors.text.contains("not of a block") && shell.errors.text.contains("marginsh check"))
        #expect(shell.exchange.paths == [])
    }

    /// Both show the same weight, limit by limit.
    @Test(arguments: [
        "borrow BTC", "borrow BTC ETH cross", "watch BTC ETH 30s", "watch BTC 30s inventory",
        "watch BTC ETH 30s until BTC.inventory > 1", "inventory", "assets", "pairs", "ping", "whoami",
        "why BTC", "why ETH isolated ETHUSDT",
    ])
    func `explain and check agree on the weight of a statement`(_ statement: String) async throws {
        let shell = VirtualShell()
        #expect(await shell.run("explain \(statement) as ndjson") == 0, "\(shell.errors.text)")
        var stated = RequestWeights.none
        for match in shell.output.text.matches(of: /"weight":"(\d+)","bucket":"(ip|uid)"/) {
            let points = try #require(Int(match.1))
            stated = stated + (match.2 == "ip" ? RequestWeights(address: points) : RequestWeights(account: points))
        }
        #expect(stated != .none)

        let folder = try ScriptFolder()
        let file = try folder.write(statement)
        let checked = VirtualShell()
        #expect(checked.check(file: file, form: .json) == 0)
        let report = checked.output.text
        #expect(
            report.contains(#""addressWeight":"\#(stated.address)","accountWeight":"\#(stated.account)""#),
            "\(report)"
        )
    }

    @Test func `a watch is explained one round of, inventory included`() async throws {
        let shell = VirtualShell()
        _ = await shell.run("explain watch BTC ETH 30s until BTC.inventory > 1 as ndjson")
        let paths = shell.output.text.matches(of: /"path":"([^"]*)"/).map { String($0.1) }
        #expect(
            paths == [
                "/sapi/v1/margin/available-inventory", "/sapi/v1/margin/maxBorrowable",
                "/sapi/v1/margin/maxBorrowable",
            ]
        )
    }

    @Test func `each parameter is shown with its origin`() async throws {
        let shell = VirtualShell()
        _ = await shell.run("use isolated BTCUSDT; set recvWindow 7000; explain borrow BTC as json")
        let found = shell.output.text.matches(of: /"encoded":"([^"]*)","origin":"([^"]*)"/).map { "\($0.1) \($0.2)" }
        #expect(
            found == [
                "asset=BTC statement", "isolatedSymbol=BTCUSDT scope", "recvWindow=7000 typedSetting",
                "timestamp=1736393892000 localClock",
            ]
        )
        let own = VirtualShell()
        _ = await own.run("clock; explain borrow BTC isolated BTCUSDT recvWindow 10 timestamp 5 as json")
        #expect(own.output.text.contains("\"encoded\":\"recvWindow=10\",\"origin\":\"statement\""))
        #expect(own.output.text.contains("\"encoded\":\"isolatedSymbol=BTCUSDT\",\"origin\":\"statement\""))
        #expect(own.output.text.contains("\"encoded\":\"timestamp=5\",\"origin\":\"given\""))
    }

    @Test func `a signature is shown for a given timestamp only`() async throws {
        let shell = VirtualShell()
        _ = await shell.run("explain borrow BTC as json")
        #expect(shell.output.text.contains("\"signature\":null"))
        _ = await shell.run("explain borrow BTC timestamp 1499827319559 as json")
        #expect(shell.output.text.contains(#/"signature":"[0-9a-f]{64}"/#))
    }

    @Test(arguments: [
        "", "timestamp 1736393892000", "timestamp 1736393832000", "timestamp 1736394892000", "timestamp 4102444800000",
        "timestamp 1736393892000000", "timestamp 9007199254740991", "recvWindow 60000 timestamp 1736393892000",
    ])
    func `a signature that could still be accepted is shown in no form`(_ option: String) async throws {
        for clock in ["", "clock; "] {
            for form in ["", " as json", " as csv", " as vertical", " as ndjson"] {
                let shell = VirtualShell()
                #expect(await shell.run("\(clock)explain borrow BTC \(option)\(form)") == 0)
                let output = shell.output.text + shell.errors.text
                #expect(!output.contains(#/[0-9a-f]{32}/#), "\(option)\(form): \(output)")
                #expect(option.isEmpty || output.contains(#/[0-9a-f]{6}…/#), "\(option)\(form): \(output)")
            }
        }
    }

    @Test(arguments: ["explain weight", "explain echo hello", "explain set recvWindow 5"])
    func `a statement that sends nothing has nothing to explain`(_ statement: String) async {
        let shell = VirtualShell()
        #expect(await shell.run(statement) == 2)
        #expect(shell.errors.text.contains("explain borrow BTC"))
    }

    @Test func `a signed request that explain shows is one that verify finds right, but old`() async throws {
        let shell = VirtualShell()
        _ = await shell.run("explain borrow 这是测试币 isolated 这是测试币USDT timestamp 1499827319559 as json")
        let query = try #require(shell.output.text.firstMatch(of: /"query":"([^"]*)"/)).1
        let signature = try #require(shell.output.text.firstMatch(of: /"signature":"([^"]*)"/)).1
        let verifying = await shell.run("verify \"\(query)&signature=\(signature)\" as csv")
        #expect(verifying == 3)
        #expect(shell.output.text.contains("\r\nundecided,expired,false,\"the signature is correct"))
        _ = await shell.run("verify \"\(query)0&signature=\(signature)\" as csv")
        #expect(shell.output.text.contains("\r\nwrong,unexplained timestampRange,true,"))
    }

    @Test(
        arguments: [
            ("verify 'asset=BTC&timestamp=1736393892'", 1), ("verify nothing", 2),
            ("verify 'https://api.binance.com/x?a=b&timestamp=1736393892000&signature=\(zeros)'", 3),
        ] as [(String, UInt8)]
    )
    func `the exit status of verify is the verdict`(_ statement: String, _ status: UInt8) async {
        #expect(await VirtualShell().run(statement) == status)
    }

    private static let zeros = String(repeating: "0", count: 64)

    @Test func `what verify is given is in no history and in no error message`() async {
        let shell = VirtualShell()
        for statement in [
            "verify \"asset=BTC&signature=abcdef01\"", "echo 1; verify asset=BTC&signature=abcdef02",
            "if 1 == 1 { verify 'asset=BTC&signature=abcdef03' }", "verify \"abcdef04", "verify abcdef05",
            "let x = verify 'asset=BTC&signature=abcdef06'",
        ] {
            _ = await shell.run(statement)
        }
        let output = shell.output.text
        _ = await shell.run("history as csv")
        #expect(!shell.output.text.contains("abcdef0"))
        #expect(shell.output.text.hasPrefix(output))
        #expect(!shell.errors.text.contains("abcdef0"), "\(shell.errors.text)")
    }
}
