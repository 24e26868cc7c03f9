import Foundation
import Testing

/// Two accounts on two exchanges, in the built program.
struct AccountSwitchTests {
    private let shell: ShellProcess
    private let exchanges: [ServedSandbox]

    init() throws {
        let plain = try ShellProcess()
        let exchanges = try [ServedSandbox(in: plain), ServedSandbox(in: plain)]
        self.exchanges = exchanges
        var shell = plain
        let profiles = plain.home.url.appending(path: "config/marginsh/profiles")
        try FileManager.default.createDirectory(
            at: profiles,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        for (name, exchange) in zip(["A", "B"], exchanges) {
            shell.environment["KEY_" + name] = exchange.apiKey
            shell.environment["SECRET_" + name] = exchange.secret
            let file = profiles.appending(path: name.lowercased() + ".msh")
            let text = "set apiKey env:KEY_\(name)\nset secret env:SECRET_\(name)\nset baseURL \(exchange.url)\n"
            try Data(text.utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        }
        self.shell = shell
    }

    private var toB: [String] {
        ["profile use b", "set baseURL \(exchanges[1].url); set apiKey env:KEY_B; set secret env:SECRET_B"]
    }

    @Test func `figures of one account are not used for another`() throws {
        for change in toB {
            let plot = try shell.run("-c", "profile use a; watch BTC 250ms times 2 > w; \(change); plot BTC")
            #expect(plot.status == 2 && plot.output.isEmpty, "\(plot.output)\(plot.errors)")
            let changed = try shell.run("-c", "profile use a; borrow BTC; \(change); expect amount < 1000000")
            #expect(changed.status == 1, "\(changed.errors)")
            #expect(changed.errors.contains("the last record is from another account or host"))
        }
        let variable = "profile use a; let x = borrow BTC; profile use b; echo $x.amount; echo $x.account"
        let kept = try shell.run("-c", variable + "; borrow BTC as ndjson")
        #expect(kept.status == 0, "\(kept.errors)")
        let lines = kept.output.split(separator: "\n")
        try #require(lines.count == 3)
        #expect(lines[1].hasPrefix("a@127.0.0.1:") && lines[2].contains(#""account":"b@127.0.0.1:"#), "\(lines)")
    }

    @Test func `a program gets no secret of an earlier profile`() throws {
        for text in ["profile use a; profile use b; clock | env", "profile use a; profile use sandbox; clock | env"] {
            let run = try shell.run("-c", text)
            #expect(run.status == 0 && run.output.contains("PATH="), "\(run.errors)")
            #expect(!run.output.contains("KEY_A") && !run.output.contains("SECRET_A"), "\(run.output)")
            #expect(!run.output.contains(exchanges[0].secret))
        }
    }

    @Test func `a watch under limitPolicy off is not refused, with one notice`() throws {
        let watch = "watch BTC ETH USDT BNB USDC 250ms times 2 > w"
        let refused = try shell.run("-c", "profile use a; watch BTC ETH USDT BNB USDC 250ms times 200 > w")
        #expect(refused.status == 6)
        let run = try shell.run("-c", "profile use a; set limitPolicy off; \(watch); \(watch)")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.ranges(of: "neither counted nor limited").count == 1)
    }
}
