import BilingualText
import BinanceMargin
import HTTPTypes
import InjectedTime
import RequestSigning
import ShellRuntime
import Testing

@testable import ExchangeAccess

/// Errors as the exchange, its content delivery network and common proxies send them: what each is taken for, how long
/// the client waits, and what it advises.
@Suite struct RefusalCorpusTests {
    struct Refusal: CustomTestStringConvertible, Sendable {
        let status: Int
        let body: [UInt8]
        var headers: [String: String] = [:]
        let category: ErrorCategory
        let problem: Problem
        /// In seconds; nil where the client may send at once.
        var wait: Int64?
        /// What the next step must say.
        let step: String

        var testDescription: String { "\(status) \(String(decoding: body.prefix(60), as: UTF8.self))" }

        init(
            _ status: Int,
            _ body: String,
            headers: [String: String] = [:],
            _ category: ErrorCategory,
            _ problem: Problem,
            wait: Int64? = nil,
            _ step: String
        ) {
            self.status = status
            self.body = Array(body.utf8)
            self.headers = headers
            self.category = category
            self.problem = problem
            self.wait = wait
            self.step = step
        }
    }

    static let plain = ["Content-Type": "text/html"]

    private static func json(_ code: Int, _ message: String) -> String { #"{"code":\#(code),"msg":"\#(message)"}"# }

    static func page(_ title: String, _ text: String = "") -> String {
        "<!DOCTYPE html>\n<html><head><title>\(title)</title></head>\n<body><h1>\(title)</h1>\n<p>\(text)</p></body></html>\n"
    }

    static let ofTheExchange = [
        Refusal(
            401,
            json(-2015, "Invalid API-key, IP, or permissions for action, request ip: 203.0.113.7"),
            .permission,
            .addressRefused,
            "add 203.0.113.7 to the key"
        ),
        Refusal(
            401,
            json(-2015, "Invalid API-key, IP, or permissions for action."),
            .permission,
            .keyRefused,
            "IP whitelist first, then `Enable Reading`. `doctor` finds out"
        ),
        Refusal(400, json(-2014, "API-key format invalid."), .credentials, .keyMalformed, "64 letters and digits"),
        Refusal(401, json(-2008, "Invalid Api-Key ID."), .credentials, .keyUnknown, "first and last characters"),
        Refusal(
            401,
            json(-1002, "You are not authorized to execute this request."),
            .permission,
            .marginMissing,
            "Enable Margin Loan"
        ),
        Refusal(
            400,
            json(-1022, "Signature for this request is not valid."),
            .credentials,
            .signatureRefused,
            "from the same API key"
        ),
        Refusal(
            400,
            json(-1102, "Mandatory parameter 'asset' was not sent, was empty/null, or malformed."),
            .parameter,
            .requestRefused,
            "`explain` shows the request"
        ),
        Refusal(
            400,
            json(-1131, "recvWindow must be less than 60000"),
            .parameter,
            .requestRefused,
            "`set recvWindow 5000`"
        ),
        Refusal(400, json(-1121, "Invalid symbol."), .parameter, .pairUnknown, "without a separator"),
        Refusal(
            400,
            json(-1100, "Illegal characters found in a parameter."),
            .parameter,
            .requestRefused,
            "Check the value"
        ),
        Refusal(
            400,
            json(-3003, "Margin account does not exist."),
            .accountState,
            .marginNotOpened,
            "transfer collateral"
        ),
        Refusal(400, json(-3027, "Not a valid margin asset."), .parameter, .requestRefused, "`assets` lists"),
        Refusal(400, json(-3028, "Not a valid margin pair."), .parameter, .pairUnknown, "`pairs` lists"),
        Refusal(
            400,
            json(-3045, "The system does not have enough asset now."),
            .assetState,
            .assetClosed,
            "`inventory`"
        ),
        Refusal(
            400,
            json(-3012, "Borrow is banned for this asset."),
            .assetState,
            .assetClosed,
            "Choose another asset"
        ),
        Refusal(400, json(-3014, "Borrow is banned for this account."), .accountState, .accountRestricted, "support"),
        Refusal(
            400,
            json(-11001, "Isolated margin account does not exist."),
            .accountState,
            .pairNotOpened,
            "`use cross`"
        ),
        Refusal(
            400,
            json(-21001, "User is not a Portfolio Margin account."),
            .accountState,
            .notPortfolio,
            "`use cross`"
        ),
        Refusal(400, json(-98765, "Something new."), .parameter, .requestRefused, "does not know this code"),
        Refusal(400, json(31337, "Something else."), .parameter, .requestRefused, "does not know this code"),
        Refusal(200, json(-3027, "Not a valid margin asset."), .parameter, .requestRefused, "`assets` lists"),
        Refusal(200, #"{"success":false,"msg":"not now"}"#, .parameter, .requestRefused, "`explain`"),
        Refusal(500, json(-1000, "An unknown error occurred."), .exchangeFault, .exchangeFault, "Try once more"),
        Refusal(503, json(-1008, "Server is currently overloaded."), .exchangeFault, .exchangeFault, "Wait a moment"),
        Refusal(504, json(-1007, "Timeout waiting for response."), .exchangeFault, .exchangeFault, "Wait a moment"),
        Refusal(500, json(2, "The size of assets is too large."), .parameter, .requestRefused, "fewer assets"),
        Refusal(
            404,
            #"{"timestamp":1736393892000,"status":404,"error":"Not Found","path":"/sapi/v1/margin/maxBorrowable"}"#,
            .parameter,
            .hostWithoutMargin,
            "localhost:8080 has no `/sapi`"
        ),
        Refusal(401, #"{"msg":"Unauthorized"}"#, .credentials, .loginRequired, "own refusals have a code"),
        Refusal(
            403,
            #"{"timestamp":1,"status":403,"error":"Forbidden","path":"/sapi"}"#,
            .permission,
            .keyRefused,
            "IP whitelist first"
        ),
        Refusal(400, #"{"msg":"bad"}"#, .parameter, .requestRefused, "`explain`"),
    ]

    static let ofLimits = [
        Refusal(
            429,
            json(-1003, "Too many requests queued."),
            .rateLimit,
            .rateLimited,
            wait: 60,
            "Wait 1m. `set limitPolicy wait`"
        ),
        Refusal(
            429,
            json(-1003, "Too much request weight used."),
            headers: ["Retry-After": "12"],
            .rateLimit,
            .rateLimited,
            wait: 12,
            "Wait 12s. `set limitPolicy wait`"
        ),
        Refusal(429, "", .rateLimit, .rateLimited, wait: 60, "Wait 1m. `set limitPolicy wait`"),
        Refusal(
            429,
            page("429 Too Many Requests"),
            headers: plain,
            .rateLimit,
            .rateLimited,
            wait: 60,
            "Wait 1m. `set limitPolicy wait`"
        ),
        Refusal(429, "error code: 1015", .rateLimit, .rateLimited, wait: 60, "Wait 1m. `set limitPolicy wait`"),
        Refusal(418, "", .ban, .banned, wait: 120, "Send nothing for 2m: each request"),
        Refusal(
            418,
            json(-1003, "Way too much request weight used."),
            headers: ["Retry-After": "3600"],
            .ban,
            .banned,
            wait: 3600,
            "Send nothing for 1h"
        ),
        Refusal(
            418,
            page("I'm a teapot"),
            headers: plain,
            .ban,
            .banned,
            wait: 120,
            "Send nothing for 2m: each request"
        ),
        Refusal(
            400,
            #"{"msg":"Too many requests; try later."}"#,
            .rateLimit,
            .rateLimited,
            wait: 60,
            "Wait 1m. `set limitPolicy wait`"
        ),
    ]

    static let ofTheNetwork = [
        Refusal(
            403,
            "<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY>Request blocked.</BODY></HTML>",
            headers: ["X-Cache": "Error from cloudfront"],
            .firewall,
            .firewall,
            wait: 300,
            "Send nothing for 5m, then"
        ),
        Refusal(
            403,
            page("ERROR: The request could not be satisfied", "configured to block access from your country"),
            .restrictedLocation,
            .restrictedLocation,
            wait: 300,
            "support can say where"
        ),
        Refusal(403, "", .firewall, .firewall, wait: 300, "Send nothing for 5m, then"),
        Refusal(403, #"{"message":"Forbidden"}"#, .firewall, .firewall, wait: 300, "Send nothing"),
        Refusal(
            403,
            "Forbidden",
            headers: ["Retry-After": "30"],
            .firewall,
            .firewall,
            wait: 30,
            "Send nothing for 30s"
        ),
        Refusal(
            202,
            "",
            headers: ["x-amzn-waf-action": "challenge"],
            .firewall,
            .firewallChallenge,
            wait: 300,
            "VPNs and clouds"
        ),
        Refusal(
            405,
            page("Human Verification"),
            headers: ["x-amzn-waf-action": "captcha"],
            .firewall,
            .firewallChallenge,
            wait: 300,
            "VPNs and clouds"
        ),
        Refusal(
            451,
            "Service unavailable from a restricted location according to terms.",
            .restrictedLocation,
            .restrictedLocation,
            "support can say where"
        ),
        Refusal(451, json(0, "Service unavailable"), .restrictedLocation, .restrictedLocation, "support can say where"),
        Refusal(
            502,
            page("502 Bad Gateway", "nginx"),
            headers: plain,
            .exchangeFault,
            .exchangeFault,
            "fault of the exchange"
        ),
        Refusal(
            503,
            page("503 Service Temporarily Unavailable", "nginx"),
            .exchangeFault,
            .exchangeFault,
            "Wait a minute"
        ),
        Refusal(504, page("504 Gateway Time-out", "nginx"), .exchangeFault, .exchangeFault, "Wait a minute"),
        Refusal(504, "upstream request timeout", .exchangeFault, .exchangeFault, "Wait a minute"),
        Refusal(404, page("404 Not Found", "nginx"), headers: plain, .parameter, .hostWithoutMargin, "has no `/sapi`"),
        Refusal(404, "", .parameter, .hostWithoutMargin, "has no `/sapi`"),
        Refusal(400, page("400 Bad Request", "Header too large"), .parameter, .notAnExchange, "scheme, host and port"),
        Refusal(401, page("401 Authorization Required"), headers: plain, .credentials, .loginRequired, "`show proxy`"),
        Refusal(407, page("Proxy Authentication Required"), .network, .proxyLogin, "`set proxyAuth env:NAME`"),
        Refusal(
            403,
            page("ERROR: Access Denied", "squid"),
            headers: ["X-Squid-Error": "ERR_ACCESS_DENIED 0"],
            .network,
            .proxyRefused,
            "network administrator"
        ),
        Refusal(
            200,
            page("Welcome to Hotel Wi-Fi", "Accept the terms"),
            .decoding,
            .notAnExchange,
            "log in to the network"
        ),
        Refusal(
            302,
            "",
            headers: ["Location": "http://portal.example/login"],
            .decoding,
            .redirected,
            "`show baseURL`"
        ),
        Refusal(200, #"{"amount":"1.69248"#, .decoding, .responseUnusable, "`show baseURL`"),
        Refusal(200, "", .decoding, .responseUnusable, "`show baseURL`"),
        Refusal(204, "", .decoding, .responseUnusable, "`show baseURL`"),
        Refusal(206, #"{"amount":"1"}"#, .decoding, .responseUnusable, "`show baseURL`"),
        Refusal(200, #"{"amount":{},"borrowLimit":"60"}"#, .decoding, .responseUnusable, "`bundle`"),
        Refusal(400, "\u{FEFF}" + json(-1121, "Invalid symbol."), .parameter, .pairUnknown, "without a separator"),
        Refusal(200, "\u{FEFF}" + page("Sign in"), .decoding, .notAnExchange, "log in to the network"),
        Refusal(413, "Request Entity Too Large", .parameter, .requestRefused, "`explain`"),
    ]

    static let all: [Refusal] = ofTheExchange + ofLimits + ofTheNetwork + ofServers + ofProxies

    @Test(arguments: all)
    func `an error has its category, its wait and its next step`(_ refusal: Refusal) async throws {
        let time = VirtualTime(automatic: true)
        let client = MarginClient(
            baseURL: try BaseURL("http://localhost:8080"),
            transport: CannedRefusal(refusal: refusal),
            credentials: Credentials(
                apiKey: try #require(APIKey("apiKey")),
                signingKey: SigningKey(hmacSecret: Secret(utf8: "secretKey"))
            ),
            host: HostState(time: time),
            defaultOptions: RequestOptions(retry: .never)
        )
        let error = try await time.active {
            try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try #require(Asset("BTC")))
            }
        }
        #expect(error.category == refusal.category)
        #expect(Problem.of(error) == refusal.problem)
        #expect(client.host.limiter.backoff == refusal.wait.map { .seconds($0) })
        let step = try #require(ShellFailure(error).nextStep)
        #expect(step.text(in: .english).contains(refusal.step), "\(step.text(in: .english))")
        #expect(step.text(in: .chinese) != step.text(in: .english))
    }

    @Test func `there are a hundred of them`() {
        #expect(Self.all.count >= 100)
    }
}

private struct CannedRefusal: Transport {
    let refusal: RefusalCorpusTests.Refusal

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        TransportResponse(
            status: refusal.status,
            fields: refusal.headers.map { ($0.key, $0.value) },
            body: refusal.body,
            timing: TransportTiming(firstByte: .zero, total: .zero, newConnection: nil)
        )
    }
}
