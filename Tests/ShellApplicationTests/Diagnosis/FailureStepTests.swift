import ShellRuntime
import BilingualText
import Foundation
import MarginShell
import Testing

/// The next step of failures, and what `error` shows of them.
struct FailureStepTests {
    /// Statements that fail, one for each way to fail that a sandbox without a network has.
    private static let failing: [(statement: String, status: UInt8)] = [
        ("borrow NOSUCHASSET", 3), ("borrow ETH isolated BTCUSDT", 3), ("borrow BTC isolated SOLUSDT", 3),
        ("why NOSUCHASSET", 3), ("inventory NOSUCHASSET", 3), ("expect 1 == 2", 1),
        ("expect error -3045 { borrow BTC }", 1),
        ("let x = 1; echo $x.amount", 2), ("echo (1 / 0)", 2), ("stop 9", 2), ("error nosuchthing", 2),
        ("explain weight", 2), ("verify hello", 2), ("watch BTC 1s times 1 until amount > 1000000", 8),
        ("sandbox fault permission times 9; borrow BTC", 4), ("sandbox fault address times 9; borrow BTC", 4),
        ("sandbox fault rate-limit 9; borrow BTC", 6), ("sandbox fault ban times 9; borrow BTC", 6),
        ("sandbox fault reset times 99; borrow BTC", 7), ("sandbox fault firewall times 9; borrow BTC", 3),
        ("sandbox fault restricted-location times 9; borrow BTC", 3),
        ("sandbox fault server-error times 99; borrow BTC", 3),
    ]

    @Test(arguments: failing.map(\.statement), Language.allCases)
    func `every failure ends with one line about the next step`(_ statement: String, _ language: Language) async {
        let shell = VirtualShell(language: language)
        let status = await shell.run(statement)
        #expect(status == Self.failing.first { $0.statement == statement }?.status, "\(shell.errors.text)")
        let last = shell.errors.text.split(separator: "\n").last ?? ""
        let mark = "  note: "
        #expect(last.hasPrefix(mark), "\(shell.errors.text)")
    }

    @Test(arguments: [
        ("sandbox fault permission times 9; borrow BTC", "doctor"), ("error -2015", "doctor"),
        ("error -1022", "explain"), ("error -1021", "clock"), ("error zero", "why ASSET"),
        ("borrow TSLAB", "why TSLAB"),
    ])
    func `a failure with several causes names the experiment that separates them`(
        _ statement: String,
        _ experiment: String
    )
        async
    {
        let shell = VirtualShell()
        _ = await shell.run(statement)
        #expect((shell.output.text + shell.errors.text).contains("`\(experiment)"), "\(shell.errors.text)")
    }

    @Test func `a zero does not fail: the row names the command, and nothing follows it`() async {
        let shell = VirtualShell()
        #expect(await shell.run("borrow TSLAB") == 0)
        #expect(shell.output.text.contains("see `why TSLAB`\n"))
        #expect(shell.errors.text == "")
    }

    /// What `error` finds for a code without its minus, a status, or a message as the exchange words it.
    @Test(arguments: [
        ("1022", "INVALID_SIGNATURE"), ("418", "HTTP 418"), ("429", "HTTP 429"), ("403", "HTTP 403"),
        ("451", "HTTP 451"), ("404", "HTTP 404"), ("502", "HTTP 502"),
        ("'Timestamp for this request is outside of the recvWindow.'", "INVALID_TIMESTAMP"),
        ("Invalid API-key, IP, or permissions for action.", "REJECTED_MBX_KEY"),
        ("'Isolated margin account does not exist.'", "-11001"), ("'Margin account does not exist.'", "-3003"),
        ("'APIError(code=-1121): Invalid symbol.'", "BAD_SYMBOL"), (#"'{"code":-2014,"msg":"x"}'"#, "BAD_API_KEY_FMT"),
        ("'The system does not have enough asset now.'", "-3045"),
    ])
    func `error knows statuses and the exchange's own messages`(_ subject: String, _ found: String) async {
        let shell = VirtualShell()
        #expect(await shell.run("error \(subject)") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains(found), "\(shell.output.text)")
        #expect(shell.output.text.components(separatedBy: "\nmeaning").count == 2, "one record: \(shell.output.text)")
    }

    /// Texts that people copy, with the minus of a document, a status line or JSON around them.
    @Test(arguments: [
        ("−1021", "-1021"), ("–1022", "-1022"), ("'code −2015'", "-2015"), ("'HTTP 403'", "HTTP 403"),
        ("'HTTP/1.1 451 Unavailable'", "HTTP 451"), ("'HTTP/2 404'", "HTTP 404"), ("'403 Forbidden'", "HTTP 403"),
        ("'status code 502'", "HTTP 502"), ("'status: 418'", "HTTP 418"), ("'Request blocked.'", "firewall"),
        ("'HTTP 400 {\"code\":-1102,\"msg\":\"x\"}'", "-1102"),
        ("'400 Client Error: Bad Request {\"code\":-1121,\"msg\":\"Invalid symbol.\"}'", "-1121"),
        ("'{\"msg\":\"Invalid symbol.\"}'", "-1121"), ("'{\\\"code\\\":-2008}'", "-2008"),
        ("\"{'code': -3045, 'msg': 'x'}\"", "-3045"),
        ("'{\"code\":0,\"msg\":\"Service unavailable from a restricted location\"}'", "0"),
        ("'Service unavailable from a restricted location according to b. Eligibility'", "restricted-location"),
        ("'ERROR: The request could not be satisfied'", "firewall"), ("'error code: 1015'", "rate-limited"),
        ("'Attention Required! | Cloudflare'", "firewall"), ("'Human Verification'", "firewall-challenge"),
        ("'Tunnel connection failed: 407 Proxy Authentication Required'", "proxy-login"),
        ("'Received HTTP code 503 from proxy after CONNECT'", "proxy-unable"),
        ("'SSL: WRONG_VERSION_NUMBER'", "peer-without-tls"),
        ("'Could not resolve host: api.binance.com'", "name-not-found"),
        ("'CERTIFICATE_VERIFY_FAILED: self-signed certificate in certificate chain'", "certificate-untrusted"),
        ("'The plain HTTP request was sent to HTTPS port'", "tls-expected"), ("proxy-page", "proxy-page"),
        ("'JSONDecodeError: Expecting value: line 1 column 1 (char 0)'", "not-an-exchange"),
        ("'504 Gateway Time-out'", "exchange-fault"), ("'error 1020'", "firewall"),
    ])
    func `error knows what people copy`(_ subject: String, _ found: String) async {
        let shell = VirtualShell()
        #expect(await shell.run("error \(subject) as csv") == 0, "\(shell.errors.text)")
        let rows = shell.output.text.split(separator: "\r\n")
        #expect(rows.count == 2, "\(shell.output.text)")
        let fields = rows.last?.split(separator: ",", omittingEmptySubsequences: false)
        #expect(fields?.prefix(2).contains { $0 == found } == true, "\(shell.output.text)")
    }

    @Test(arguments: [
        "-9223372036854775808", "9223372036854775807", "-9223372036854775809", "-99999", "0", "-0", "+1022", "--1022",
        "1e9",
    ])
    func `a number outside of the codes is an error at most`(_ subject: String) async {
        let shell = VirtualShell()
        #expect([0, 2].contains(await shell.run("error \(subject)")), "\(shell.errors.text)")
    }

    @Test func `a request that is verified in the background is not shown either`() async {
        let shell = VirtualShell()
        _ = await shell.run("verify 'asset=MARKED&timestamp=1736393892000&signature=ab' & ; jobs; sleep 1s")
        #expect(!(shell.output.text + shell.errors.text).contains("MARKED"), "\(shell.errors.text)")
    }

    @Test(arguments: [
        ("Timestamp for this request was 1000ms ahead of the server's time.", "A wider recvWindow does not help"),
        ("Timestamp for this request is outside of the recvWindow.", "`set recvWindow 10000`"),
    ])
    func `a timestamp's two directions have a step each`(_ message: String, _ step: String) async {
        let shell = VirtualShell()
        #expect(await shell.run("error \"\(message)\"") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains(step), "\(shell.output.text)")
    }

    @Test(arguments: ["sandbox fault address times 9", "sandbox fault permission times 9"])
    func `the statement, error and doctor advise the same`(_ fault: String) async throws {
        let shell = VirtualShell()
        _ = await shell.run("\(fault)\nset onError continue\nwhoami\nborrow BTC\nerror as json")
        let note = try #require(shell.errors.text.split(separator: "\n").last { $0.hasPrefix("  note: ") })
        #expect(!shell.errors.text.contains("whoami`"), "\(shell.errors.text)")
        let other = VirtualShell()
        _ = await other.run("\(fault.replacing("times 9", with: "for 1h")); doctor as json")
        let step = try #require(other.output.text.firstMatch(of: /"outcome":"fail".*?"next":"([^"]*)"/)).1
        #expect(note.contains(step), "\(note) | \(step)")
        #expect(shell.output.text.contains(step))
    }

    /// The cause that `error` names first.
    private func firstCause(of code: String, after statements: String) async -> String {
        let shell = VirtualShell()
        _ = await shell.run("\(statements)\nerror \(code) as vertical")
        let line = shell.output.text.split(separator: "\n").last { $0.hasPrefix("cause") } ?? ""
        return String(line.dropFirst("cause     ".count).prefix { $0 != ";" })
    }

    @Test func `causes come in the order that the session knows to be likely`() async {
        #expect(
            await firstCause(of: "-1021", after: "borrow BTC")
                == "this computer's clock is wrong (not measured yet)"
        )
        #expect(
            await firstCause(of: "-1021", after: "sandbox skew 5s; clock")
                == "this computer's clock is 5000 ms behind (measured)"
        )
        #expect(
            await firstCause(of: "-1021", after: "sandbox skew 5s behind; clock")
                == "this computer's clock is 5000 ms ahead (measured)"
        )
        #expect(
            await firstCause(of: "-1021", after: "set recvWindow 250; clock")
                == "the request took longer than the recvWindow of 250 ms"
        )
        #expect(await firstCause(of: "-2015", after: "echo") == "this IP address is not on the API key's IP whitelist")
        #expect(await firstCause(of: "-3027", after: "echo") == "the name is misspelt")
        #expect(
            await firstCause(of: "-3027", after: "use isolated BTCUSDT")
                == "it is not in `BTCUSDT`, or the account of that pair is not enabled"
        )
    }
}
