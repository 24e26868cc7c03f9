import Foundation
import Testing

/// The way to the exchange: proxies, certificate authorities, and what is reached without either.
@Suite struct ProxyTests {
    private static let password = "pRoXyPaSsWoRd4567"

    /// Serves the sandbox over TLS behind a proxy of `mode`, and sends a request with the profile `work`.
    ///
    /// - Parameters:
    ///   - settings: further statements of the profile; `PROXY` and `PORT` are replaced by the two ports.
    ///   - variables: the shell's environment in addition to the key.
    private func ask(
        through mode: String,
        baseURL: String = "https://exchange.test",
        settings: [String],
        variables: [String: String] = [:],
        statement: String = "borrow BTC as raw"
    ) throws -> (run: ShellRun, proxied: String) {
        var shell = try ShellProcess()
        try _ = shell.home.write(TunnelProgram.text, to: "tunnel.py")
        let lines = ["set baseURL \(baseURL)", "set apiKey env:THE_KEY", "set secret env:THE_SECRET"] + settings
        _ = try shell.home.write(lines.joined(separator: "\n") + "\n", to: "work.template")
        shell.environment.merge(variables) { $1 }
        shell.environment["MODE"] = mode
        shell.environment["LOGIN"] = "me:\(Self.password)"
        let run = try shell.runShell(
            """
            touch served proxied tunnel
            "$BINARY" sandbox --port 0 --tls ca.pem --tls-name exchange.test > served & server=$!
            until grep -q '^secret:' served; do :; done
            export THE_KEY=$(sed -n 's/^api key: //p' served) THE_SECRET=$(sed -n 's/^secret: //p' served)
            port=$(sed -n 's/^listening on .*:\\([0-9]*\\)$/\\1/p' served)
            python3 tunnel.py $MODE $port proxied "$LOGIN" > tunnel & tunnel=$!; disown
            until test -s tunnel; do :; done
            mkdir -p config/marginsh/profiles state/marginsh
            sed "s/PROXY/127.0.0.1:$(cat tunnel)/; s/PORT/$port/" work.template > config/marginsh/profiles/work.msh
            chmod 600 config/marginsh/profiles/work.msh
            echo "baseURL $(printf %s \(baseURL) | sha256sum | cut -d' ' -f1)" > state/marginsh/approved
            export HTTPS_PROXY="${HTTPS_PROXY/PROXY/127.0.0.1:$(cat tunnel)}"
            "$BINARY" --profile work -c '\(statement)'; status=$?
            kill -KILL $tunnel; kill $server; wait $server; exit $status
            """
        )
        let log = shell.home.url.appending(path: "proxied")
        return (run, try String(contentsOf: log, encoding: .utf8))
    }

    private static let response = "{\"amount\":\"1.69248805\",\"borrowLimit\":\"60\"}\n"

    @Test(arguments: [
        (mode: "http", settings: ["set proxy http://PROXY", "set proxyAuth env:LOGIN"], variables: [:]),
        ("http", [], ["HTTPS_PROXY": "http://me:\(password)@PROXY"]),
        ("socks5", ["set proxy socks5://PROXY"], [:]),
        ("socks5", [], ["HTTPS_PROXY": "socks5h://PROXY"]),
    ])
    func `a request goes through the proxy, which looks the name up`(
        mode: String,
        settings: [String],
        variables: [String: String]
    ) throws {
        let (run, proxied) = try ask(through: mode, settings: settings + ["set caFile ~/ca.pem"], variables: variables)
        #expect(run.output == Self.response)
        #expect(run.errors == "")
        #expect(run.status == 0)
        #expect(proxied.contains("exchange.test:443"))
        #expect(!proxied.contains(Self.password))
    }

    @Test func `a diagnosis takes the network path of requests, with the login`() throws {
        let (run, proxied) = try ask(
            through: "http",
            settings: ["set proxy http://PROXY", "set proxyAuth env:LOGIN", "set caFile ~/ca.pem"],
            statement: "doctor only proxy tls request as csv"
        )
        let rows = run.output.split(whereSeparator: \.isNewline)
        let outcomes = rows.map { $0.split(separator: ",").prefix(2).joined(separator: " ") }
        #expect(outcomes == ["check outcome", "proxy ok", "tls ok", "request ok"], "\(run.output) \(run.errors)")
        #expect(run.output.contains("proxyAuth=env:LOGIN"))
        #expect(run.status == 0)
        #expect(proxied.contains("exchange.test:443"))
        #expect(!(run.output + run.errors + proxied).contains(Self.password))
    }

    @Test(arguments: [
        (
            settings: ["set proxy http://PROXY", "set proxyAuth env:WRONG"], status: 7,
            words: "rejected the login of user `me`"
        ),
        (["set proxy http://PROXY"], 7, "requires a login"),
        (["set proxy http://PROXY", "set proxyAuth env:NOCOLON"], 78, "does not contain USER:PASSWORD"),
        (["set proxy socks5://PROXY", "set proxyAuth env:WRONG"], 78, "SOCKS5 is supported without a password"),
        (["set proxy pac+http://PROXY/x"], 78, "PAC files"),
    ])
    func `a login that is wrong, missing or not supported is reported and not repeated`(
        settings: [String],
        status: Int32,
        words: String
    ) throws {
        let (run, _) = try ask(
            through: "http",
            settings: settings + ["set caFile ~/ca.pem"],
            variables: ["WRONG": "me:wRoNgPaSsWoRd89", "NOCOLON": "wRoNgPaSsWoRd89"]
        )
        #expect(run.status == status)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(!(run.output + run.errors).contains("wRoNgPaSsWoRd89"))
    }

    @Test func `a SOCKS proxy that requires a password ends the request`() throws {
        let (run, proxied) = try ask(
            through: "socks5-password",
            settings: ["set proxy socks5://PROXY", "set caFile ~/ca.pem"]
        )
        #expect(run.status == 7)
        #expect(run.errors.contains("proxy"), "\(run.errors)")
        #expect(proxied.contains("refused"))
    }

    @Test func `what NO_PROXY names is reached directly`() throws {
        let (run, proxied) = try ask(
            through: "http",
            settings: ["set proxy http://PROXY", "set proxyAuth env:LOGIN", "set timeout 500ms"],
            variables: ["NO_PROXY": "other.test, .exchange.test"]
        )
        // The name exists nowhere: only the proxy could have looked it up.
        #expect(run.status == 7)
        #expect(proxied == "")
    }

    @Test func `this machine is reached directly, by its certificate's authority`() throws {
        let (run, proxied) = try ask(
            through: "http",
            baseURL: "https://localhost:PORT",
            settings: ["set proxy http://PROXY", "set proxyAuth prompt", "set caFile ~/ca.pem"]
        )
        #expect(run.output == Self.response)
        #expect(run.status == 0)
        #expect(proxied == "")
    }

    @Test(arguments: [
        (settings: [String](), status: 7, words: "the certificate is not trusted: it was issued by"),
        (["set caFile /nonexistent/ca.pem"], 78, "`show caFile`"), (["set caFile ~/served"], 78, "`show caFile`"),
    ])
    func `an untrusted authority or an unusable authority file is reported`(
        settings: [String],
        status: Int32,
        words: String
    ) throws {
        let (run, _) = try ask(through: "http", baseURL: "https://localhost:PORT", settings: settings)
        #expect(run.status == status)
        #expect(run.errors.contains(words), "\(run.errors)")
    }
}
