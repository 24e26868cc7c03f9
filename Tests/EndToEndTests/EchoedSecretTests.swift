import Foundation
import Testing

/// An exchange that gives back what it was sent, in several encodings: no key, secret or signature of it is in anything
/// that the program writes.
@Suite(.serialized) struct EchoedSecretTests {
    private static let key = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A"
    private static let secret = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"

    private static let patterns =
        LeakPatterns.text(of: String(key.prefix(18))) + LeakPatterns.text(of: String(key.suffix(18)))
        + LeakPatterns.text(of: String(secret.prefix(18)))

    private func shell() throws -> ShellProcess {
        var shell = try ShellProcess()
        shell.environment["MARGINSH_API_KEY"] = Self.key
        shell.environment["MARGINSH_SECRET"] = Self.secret
        shell.environment["MARGINSH_LOG_FILE"] = shell.home.url.appending(path: "log").path
        return shell
    }

    /// An exchange that notes the signatures it was sent.
    private func exchange(_ mode: EchoingExchange.Mode, for shell: inout ShellProcess) throws -> EchoingExchange {
        let signatures = shell.home.url.appending(path: "signatures").path
        let exchange = try EchoingExchange(mode, secret: Self.secret, signatures: signatures)
        shell.environment["MARGINSH_BASE_URL"] = exchange.url
        return exchange
    }

    /// Looks for the key, the secret and the signatures in every file below the home directory, what the program wrote to
    /// its streams among them.
    private func check(_ shell: ShellProcess, _ what: String) throws {
        let signatures = try String(contentsOf: shell.home.url.appending(path: "signatures"), encoding: .utf8)
        let patterns = signatures.split(separator: "\n").map { LeakPatterns.text(of: String($0.prefix(18))) }.joined()
        #expect(!patterns.isEmpty || ["doctor", "assets"].contains(what), "\(what) signed nothing")
        _ = try shell.home.write(Self.patterns + patterns, to: "patterns")
        let found = try shell.runShell("grep -rliaF -f patterns . --exclude=patterns --exclude=signatures || true")
        #expect(found.output == "", "\(what)")
    }

    @Test(arguments: [
        "borrow BTC", "borrow BTC as raw", "borrow BTC as json", "borrow BTC as csv", "borrow BTC as ndjson",
        "borrow BTC as raw > response", "borrow BTC as json | tee piped",
        "try { borrow BTC } catch { echo $error.message }",
        "try { borrow BTC } catch { echo $error > caught }", "let x = borrow BTC; echo $x > value",
        "let x = borrow BTC; echo $x as json", "borrow BTC; expect amount < 0", "watch BTC 1s times 1",
        "watch BTC 1s times 1 as openmetrics > page", "set onError continue; record session; borrow BTC; borrow ETH",
        "try { borrow BTC } catch { echo no }; bundle parcel", "doctor", "whoami", "why BTC", "assets", "inventory",
    ])
    func `what an exchange echoes is masked everywhere`(statement: String) throws {
        for mode in [EchoingExchange.Mode.echoes, .echoesInResponses] {
            var shell = try shell()
            let exchange = try exchange(mode, for: &shell)
            defer { withExtendedLifetime(exchange) {} }
            let run = try shell.run("--report", "junit=report.xml", "-c", statement)
            _ = try shell.home.write(run.output, to: "output")
            _ = try shell.home.write(run.errors, to: "errors")
            try check(shell, statement)
        }
    }

    @Test func `a signature for a time that the exchange could still accept is in nothing`() throws {
        let shell = try shell()
        func signature(_ timestamp: String) throws -> String {
            let line = "printf 'asset=BTC&timestamp=\(timestamp)' | openssl dgst -sha256 -hmac \(Self.secret) -hex"
            return try String(shell.runShell(line + " | sed 's/^.* //'").output.prefix(64))
        }
        let ahead = try shell.runShell("echo $(date +%s)000 $(($(date +%s) + 3600))000 $(date +%s)000000").output
        for timestamp in ahead.split(whereSeparator: \.isWhitespace).map(String.init) {
            let whole = try signature(timestamp)
            try #require(whole.count == 64)
            for form in ["", " as json", " as csv", " > file", " as json | tee piped"] {
                let run = try shell.run("-c", "explain borrow BTC timestamp \(timestamp)\(form); bundle parcel")
                #expect(run.output.contains(whole.prefix(6) + "…") || form == " > file", "\(run.output) \(run.errors)")
                let found = try shell.runShell("grep -rliF \(whole.prefix(8)) . || true; rm -f parcel")
                #expect(found.output == "")
            }
        }
        let old = "1499827319559"
        #expect(try shell.run("-c", "explain borrow BTC timestamp \(old)").output.contains(try signature(old)))
    }

    @Test func `the words around an echo are shown`() throws {
        var shell = try shell()
        let refusing = try exchange(.echoes, for: &shell)
        let run = try shell.run("-c", "borrow BTC")
        #expect(run.errors.contains("M /sapi/v1/margin/maxBorrowable?asset=BTC"), "\(run.errors)")
        #expect(run.errors.contains("REDACTED"))
        let echoing = try exchange(.echoesInResponses, for: &shell)
        let raw = try shell.run("-c", "borrow BTC as raw")
        withExtendedLifetime((refusing, echoing)) {}
        let json = try JSONSerialization.jsonObject(with: Data(raw.output.utf8)) as? [String: Any]
        #expect(json?["amount"] as? String == "1", "\(raw.output) \(raw.errors)")
    }
}
