import BilingualText
import Foundation
import MarginShell
import ShellRuntime
import Testing

@testable import ShellApplication

/// A session of the embedded exchange that is kept as a fixture: its recording, and what it printed.
struct RecordedSession: Sendable, CustomTestStringConvertible {
    let name: String
    let lines: [String]
    var isScaled = false
    var terminalColumns: Int?
    var language = Language.english

    var testDescription: String { name }

    /// Where recordings lie.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/recordings").path

    /// Every recording in the fixtures, by name: those below, and those made at a terminal.
    static var allNames: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".ndjson") }.map { String($0.dropLast(".ndjson".count)) }.sorted()
    }

    static func recording(_ name: String) -> String { "\(folder)/\(name).ndjson" }

    static func output(_ name: String) -> String { "\(folder)/\(name).out" }

    /// Runs the session on a virtual clock, and records it.
    ///
    /// - Returns: what it printed.
    func record(to path: String) async -> String {
        let shell = VirtualShell(
            allowed: Set(PermissionClass.allCases),
            language: language,
            terminalColumns: terminalColumns
        )
        _ = await shell.run(lines: ["record \(path)\(isScaled ? " scale" : "")", "set onError continue"] + lines)
        return shell.output.text
    }
}

extension RecordedSession {
    static let all = [
        RecordedSession(
            name: "account",
            lines: [
                "account", "account isolated ETHUSDT as vertical", "let a = account; echo $a.health $a.marginLevel",
                "terms B* sort by rate down", "terms BTC ETH amount as csv", "terms isolated BTCUSDT",
                "sandbox price BNB 300", "account",
            ]
        ),
        RecordedSession(
            name: "account-scaled",
            lines: ["account as json", "account isolated ETHUSDT", "terms BTC ETH amount"],
            isScaled: true
        ),
        RecordedSession(
            name: "requests",
            lines: [
                "use isolated BTCUSDT", "borrow BTC USDT", "use cross; borrow BTC ETH",
                "borrow BTC isolated BTCUSDT as vertical", "let x = borrow ETH; echo \"ETH: ${x.amount}\"", "error",
            ]
        ),
        RecordedSession(
            name: "failures",
            lines: [
                "borrow NOPE", "echo $error.code $error.category", "try { borrow NOPE } catch { echo caught }",
                "expect error -3027 { borrow NOPE }", "expect 1 > 2 \"one is less\"",
            ]
                + ["restricted-location", "truncated", "hang", "server-error", "permission", "unavailable"]
                .flatMap { ["sandbox fault \($0) times 1", "borrow BTC", "echo $error.category"] }
                + ["sandbox fault rate-limit times 1", "borrow BTC", "sleep 2m", "borrow BTC as csv"]
                + ["sandbox fault firewall times 1", "borrow BTC", "echo $error.category", "sleep 4m", "borrow BTC"]
                + ["sleep 61s", "borrow BTC as csv"]
        ),
        RecordedSession(
            name: "why",
            lines: [
                "let before = why BTC", "why BTC", "why ETH isolated ETHUSDT price ETH 3000 repay 1000 USDT",
                "why BTC reach 2", "sandbox price BTC 63000", "sleep 1m", "why BTC against $before",
                "why BTC against $before as json",
            ]
        ),
        RecordedSession(
            name: "watching",
            lines: [
                "watch ETH 2s times 5", "watch BTC 3s times 4 until amount > 1", "watch BTC ETH 5s for 15s as csv",
                "watch ETH 10s times 3 when amount > 1 { borrow ETH as raw }", "plot ETH",
            ]
        ),
        RecordedSession(
            name: "jobs",
            lines: [
                "watch ETH 10s times 4 &", "watch BTC 15s times 6 as csv &", "jobs as csv", "sleep 12s", "borrow ETH",
                "stop 2", "wait", "watch BTC 20s &", "sleep 45s", "history as csv",
            ]
        ),
        RecordedSession(
            name: "blocks",
            lines: [
                "let basket = [BTC ETH]; for a in $basket { borrow $a as raw }",
                "repeat 3 every 20s { let x = borrow BTC; expect $x.amount > 1; echo (2 * $x.amount) }",
                "if amount > 100 { echo much } else if amount > 1 { echo some } else { echo none }",
                "for a in BTC ETH NOPE { try { borrow $a as ndjson } catch { echo \"$a failed\"; break } }",
                "exit 3",
            ]
        ),
        RecordedSession(
            name: "formats",
            lines: ["table", "vertical", "csv", "json", "ndjson", "raw"].map { "borrow BTC ETH as \($0)" }
                + ["set format json", "borrow BTC", "inventory BTC"]
        ),
        RecordedSession(
            name: "clocks",
            lines: [
                "clock", "sandbox skew 30s", "borrow BTC", "clock", "ping", "weight", "sleep 6m", "borrow BTC as json",
                "sandbox skew 5s behind", "clock as csv",
            ]
        ),
        RecordedSession(
            name: "terminal",
            lines: ["set color always", "borrow BTC ETH", "watch ETH 2s times 3", "inventory BTC ETH", "show timeout"],
            terminalColumns: 48,
            language: .chinese
        ),
        RecordedSession(
            name: "markets",
            lines: ["assets B*", "pairs BTC*", "inventory", "show", "assets B* as raw", "history"]
        ),
        RecordedSession(
            name: "scripts",
            lines: ["morning.msh BTC ETH", "limits.msh 1000"].map { "source Tests/Fixtures/recordings/scripts/\($0)" }
        ),
        RecordedSession(
            name: "scaled",
            lines: ["borrow BTC ETH", "borrow BTC as raw", "inventory BTC as csv", "watch BTC 5s times 2"],
            isScaled: true
        ),
    ]
}
