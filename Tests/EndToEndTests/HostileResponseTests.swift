import Foundation
import Testing

/// Responses and refusals that no documentation has, over a real socket.
@Suite(.serialized) struct HostileResponseTests {
    private typealias Reply = ScriptedExchange.Reply

    private static let keys = ["THE_KEY": "kEy0123456789kEy", "THE_SECRET": "sEcReT0123456789"]

    private func run(
        _ replies: [String: [Reply]],
        _ statements: String...,
        variables: [String: String] = [:]
    ) throws -> (run: ShellRun, requests: [String]) {
        var shell = try ShellProcess()
        shell.environment.merge(Self.keys) { $1 }
        shell.environment.merge(variables) { $1 }
        let exchange = try ScriptedExchange(in: shell.home, replies)
        let start = [
            "set baseURL \(exchange.url)", "set apiKey env:THE_KEY", "set secret env:THE_SECRET",
            "set onError continue",
        ]
        let lines = start + statements
        let run = try shell.run(lines.flatMap { ["-c", $0] })
        return (run, try exchange.requests)
    }

    private func borrow(_ reply: Reply, variables: [String: String] = [:]) throws -> ShellRun {
        try run([ScriptedExchange.borrowPath: [reply]], "borrow BTC", variables: variables).run
    }

    @Test(arguments: [#""abc""#, #""1e2""#, "1e2", "-1", "{}", "true"])
    func `an unreadable limit is named, and no amount is shown`(limit: String) throws {
        let run = try borrow(Reply(body: #"{"amount":"1.5","borrowLimit":\#(limit)}"#))
        #expect(run.status == 3)
        #expect(run.errors.contains("`borrowLimit` is `"), "\(run.errors)")
        #expect(run.errors.contains("negative amount") == limit.contains("-"), "\(run.errors)")
        #expect(!run.output.contains("1.5"))
    }

    @Test func `a limit that is not sent does not limit`() throws {
        let run = try borrow(Reply(body: #"{"amount":"1.5","borrowLimit":null}"#))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("1.5"))
    }

    @Test(arguments: ["201 Created", "202 Accepted", "203 Other", "206 Partial Content", "207 Multi-Status", "299 X"])
    func `a success status that no response has is named`(status: String) throws {
        let run = try borrow(Reply(status: status, body: ScriptedExchange.response.body))
        #expect(run.status == 3)
        #expect(run.errors.contains("got HTTP status \(status.prefix(3)) instead of a response"), "\(run.errors)")
        #expect(!run.output.contains("1.69248805"))
    }

    @Test(arguments: ["000", "001", "007", "099", "1000"])
    func `a status that HTTP does not have is a failure and no end of the program`(status: String) throws {
        for statement in ["borrow BTC", "ping", "clock", "why BTC", "whoami", "watch BTC 1s times 1"] {
            let replies = ["*": [Reply(status: "\(status) X", body: ScriptedExchange.response.body)]]
            let run = try run(replies, statement).run
            #expect((1..<128).contains(run.status) && run.status != 70, "\(statement): \(run.status) \(run.errors)")
            #expect(!run.errors.isEmpty && !run.output.contains("1.69248805"))
        }
    }

    private static let ends = [
        "9223372036854775807", "9223372036854775806", "-9223372036854775808", "9223372036854775808", "0", "-1",
        "253402300800000", "99999999999999999999999999",
    ]

    @Test(arguments: ends)
    func `no integer of the exchange's ends the program`(number: String) throws {
        let headers = [
            "X-SAPI-USED-IP-WEIGHT-1M: \(number)", "X-SAPI-USED-UID-WEIGHT-1M: \(number)",
            "X-MBX-USED-WEIGHT-1M: \(number)",
        ]
        let (run, _) = try run(
            [
                "/api/v3/time": [Reply(headers: headers, body: #"{"serverTime":\#(number)}"#)],
                "/sapi/v1/margin/available-inventory": [
                    Reply(headers: headers, body: #"{"assets":{"BTC":"1"},"updateTime":\#(number)}"#)
                ],
                "/sapi/v1/margin/allAssets": [
                    Reply(body: #"[{"assetName":"BTC","isBorrowable":true,"delistTime":\#(number)}]"#)
                ],
                "/sapi/v1/system/status": [Reply(body: #"{"status":\#(number),"msg":"normal"}"#)],
                ScriptedExchange.borrowPath: [
                    Reply(headers: headers, body: ScriptedExchange.response.body),
                    Reply(status: "400 Bad", headers: headers, body: #"{"code":\#(number),"msg":"no"}"#),
                    Reply(status: "429 Slow", headers: headers + ["Retry-After: \(number)"]),
                ],
            ],
            "clock",
            "inventory",
            "assets",
            "borrow BTC",
            "borrow BTC",
            "weight",
            "doctor",
            "borrow BTC",
            "weight",
            "echo end"
        )
        #expect(run.output.hasSuffix("end\n"), "\(run.status) \(run.output) \(run.errors)")
        #expect(run.output.contains("1.69248805"), "\(run.errors)")
    }

    /// A list of names, a history and a signed request with absurd whole numbers.
    @Test(arguments: ends)
    func `no integer of a file or a query ends the program`(number: String) throws {
        var shell = try ShellProcess()
        shell.environment["THE_SECRET"] = "sEcReT0123456789"
        let state = shell.home.url.appending(path: "state/marginsh")
        try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
        let history = try shell.home.write(
            #"{"text":"echo a","time":\#(number),"profile":"","status":\#(number),"duration":\#(number)}"# + "\n",
            to: "state/marginsh/history.ndjson"
        )
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: history)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: state.path)
        let query = "asset=BTC&timestamp=\(number)&recvWindow=\(number)&signature=\(String(repeating: "a", count: 64))"
        let statements = [
            "set secret env:THE_SECRET", "set onError continue", "history", "verify \"\(query)\"", "echo end",
        ]
        let run = try shell.run(statements.flatMap { ["-c", $0] })
        #expect(run.output.hasSuffix("end\n"), "\(run.status) \(run.output) \(run.errors)")
    }

    @Test func `after a firewall's page nothing is sent for its time, by statements and watches`() throws {
        let page = Reply(status: "403 Forbidden", body: "<html><title>ERROR</title>Request blocked.</html>")
        let (run, requests) = try run(
            ["*": [page], ScriptedExchange.borrowPath: [page, ScriptedExchange.response]],
            "borrow BTC",
            "borrow ETH",
            "clock",
            "inventory",
            "watch BTC 1s times 1",
            "set limitPolicy off",
            "borrow BTC"
        )
        #expect(requests == [ScriptedExchange.borrowPath], "\(run.errors)")
        #expect(run.errors.contains("Send nothing for 5m"))
        let named = Reply(status: "403 Forbidden", headers: ["Retry-After: 1200"], body: page.body)
        #expect(try borrow(named).errors.contains("Send nothing for 20m"))
    }

    private static let detours = ["vpn", "proxy", "network", "another", "elsewhere", "代理", "网络", "其他地", "换"]

    @Test(arguments: ["en", "zh"])
    func `a page that blocks a country is a location error, and nothing advises how to evade it`(language: String)
        throws
    {
        let page = """
            <HTML><TITLE>ERROR: The request could not be satisfied</TITLE>The Amazon CloudFront distribution is
            configured to block access from your country.</HTML>
            """
        for reply in [
            Reply(status: "403 Forbidden", body: page), Reply(status: "451 Unavailable", body: page),
            Reply(
                status: "451 Unavailable",
                body: #"{"code":0,"msg":"Service unavailable from a restricted location"}"#
            ),
        ] {
            let (run, _) = try run(
                ["*": [reply]],
                "borrow BTC",
                "doctor only reach",
                "why BTC",
                "error",
                variables: ["LC_ALL": language == "en" ? "C.UTF-8" : "zh_CN.UTF-8", "MARGINSH_LANG": language]
            )
            let words = (run.errors + run.output).lowercased()
            #expect(words.contains(language == "en" ? "does not serve this location" : "不向当前地区提供服务"), "\(words)")
            for word in Self.detours { #expect(!words.contains(word), "\(word): \(words)") }
        }
    }

    @Test(arguments: [
        ("Timestamp for this request was 1000ms ahead of the server's time.", "A wider recvWindow does not help"),
        ("Timestamp for this request is outside of the recvWindow.", "`set recvWindow 10000`"),
    ])
    func `the exchange's words decide the direction of a clock, not a small offset`(
        message: String,
        step: String
    ) throws {
        let errors = try borrow(Reply(status: "400 Bad", body: #"{"code":-1021,"msg":"\#(message)"}"#)).errors
        #expect(errors.contains(step), "\(errors)")
    }

    @Test func `a ban without a time means two minutes, and a date counts from the response's own`() throws {
        #expect(try borrow(Reply(status: "418 Teapot")).errors.contains("Send nothing for 2m"))
        for date in ["Sun, 06 Nov 1994 08:50:37 GMT", "Sunday, 06-Nov-94 08:50:37 GMT", "Sun Nov  6 08:50:37 1994"] {
            let headers = ["Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: \(date)"]
            #expect(try borrow(Reply(status: "418 Teapot", headers: headers)).errors.contains("Send nothing for 1m"))
        }
        let far = Reply(status: "418 Teapot", headers: ["Retry-After: 9223372036854775807"])
        #expect(try borrow(far).errors.contains("Send nothing for 3d"))
    }

    @Test(arguments: [
        ("200 OK", #"{"success":false,"msg":"not n\u001bow"}"#), ("400 Bad", #"{"msg":"not n\u001bow"}"#),
        ("400 Bad", #"{"error":{"message":"not n\u001bow"}}"#), ("503 Down", "not n\u{1b}ow"),
        ("404 Lost", #"{"timestamp":1,"status":404,"error":"not n\u001bow","path":"/x"}"#),
    ])
    func `a refusal without a code keeps its words, with control characters made visible`(
        status: String,
        body: String
    ) throws {
        let run = try borrow(Reply(status: status, body: body))
        #expect(run.errors.contains("HTTP status \(status.prefix(3)): not n"), "\(run.errors)")
        #expect(!run.errors.contains("\u{1b}"))
        #expect(run.status != 0)
    }

    @Test(arguments: [
        Reply(body: #"{"success":false,"msg":"Too many requests"}"#),
        Reply(status: "400 Bad", body: #"{"msg":"Too many requests; current request has limited."}"#),
        Reply(status: "429 Slow", body: #"{"timestamp":1,"status":429,"error":"Too Many Requests","path":"/x"}"#),
    ])
    fileprivate func `a rate limit without a code is one`(reply: ScriptedExchange.Reply) throws {
        let (run, requests) = try run([ScriptedExchange.borrowPath: [reply]], "borrow BTC", "borrow ETH")
        #expect(run.status == 6, "\(run.errors)")
        #expect(requests.count == 1)
        #expect(run.errors.contains("Wait 1m"))
    }
}
