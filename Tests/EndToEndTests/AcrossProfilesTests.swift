import Foundation
import Testing

/// `across` in the built program: two profiles, two exchanges on real sockets, marked keys and secrets.
struct AcrossProfilesTests {
    private static let paths = ["/api/v3/time", ScriptedExchange.borrowPath]

    private var shell: ShellProcess
    private let exchanges: [ScriptedExchange]
    private let folders: [TemporaryDirectory]

    init() throws {
        var shell = try ShellProcess()
        let time = ScriptedExchange.Reply(body: #"{"serverTime":\#(Int(Date().timeIntervalSince1970 * 1000))}"#)
        folders = try [TemporaryDirectory(), TemporaryDirectory()]
        exchanges = try folders.map { folder in
            try ScriptedExchange(
                in: folder,
                ["/api/v3/time": [time], ScriptedExchange.borrowPath: [ScriptedExchange.response]]
            )
        }
        let profiles = shell.home.url.appending(path: "config/marginsh/profiles")
        try FileManager.default.createDirectory(
            at: profiles,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        for (name, exchange) in zip(["one", "two"], exchanges) {
            shell.environment["KEY_" + name] = Self.mark(name, "key")
            shell.environment["SECRET_" + name] = Self.mark(name, "secret")
            let text = "set apiKey env:KEY_\(name)\nset secret env:SECRET_\(name)\nset baseURL \(exchange.url)\n"
            let file = try shell.home.write(text, to: "config/marginsh/profiles/\(name).msh")
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        }
        self.shell = shell
    }

    private static func mark(_ profile: String, _ what: String) -> String { "Mark4\(profile)Q\(what)Z8xKv2Lw7" }

    @Test func `each exchange gets its own profile's key, and nothing of the other's`() throws {
        for _ in 0..<3 {
            let run = try shell.run("-c", "across two one { borrow BTC; borrow ETH BNB } as csv")
            #expect(run.status == 0, "\(run.errors)")
            let names = run.output.split(whereSeparator: \.isNewline).dropFirst().map { $0.prefix { $0 != "," } }
            #expect(names == ["two", "two", "two", "one", "one", "one"], "\(run.output)")
        }
        for (exchange, (own, other)) in zip(exchanges, [("one", "two"), ("two", "one")]) {
            let received = try exchange.received
            #expect(try Set(exchange.requests).isSubset(of: Self.paths))
            #expect(received.contains("X-MBX-APIKEY: " + Self.mark(own, "key")))
            let patterns = [Self.mark(other, "key"), Self.mark(other, "secret"), Self.mark(own, "secret")]
                .flatMap { LeakPatterns.text(of: $0).split(separator: "\n") }
            for pattern in patterns { #expect(!received.contains(pattern)) }
        }
        let signatures = try exchanges.map { Set(try $0.received.matches(of: /signature=[0-9a-f]+/).map(\.output)) }
        #expect(signatures[0].isDisjoint(with: signatures[1]) && signatures.allSatisfy { $0.count == 9 })
    }
}
