import BinanceMargin
import InjectedTime
import Testing

/// Refusals without a code of the exchange's: their words are kept, and what they say is understood.
@Suite struct RefusalShapeTests {
    struct Shape: CustomTestStringConvertible {
        let status: Int
        let body: String
        let category: ErrorCategory
        let words: String?
        var code: ExchangeCode?
        var testDescription: String { "\(status) \(body.prefix(80))" }

        init(
            _ status: Int,
            _ body: String,
            _ category: ErrorCategory,
            _ words: String?,
            code: ExchangeCode? = nil
        ) {
            self.status = status
            self.body = body
            self.category = category
            self.words = words
            self.code = code
        }
    }

    static let withWords = [
        Shape(200, #"{"success":false,"msg":"not now"}"#, .parameter, "not now"),
        Shape(200, #"{"success":"false","message":"not now"}"#, .parameter, "not now"),
        Shape(200, #"{"msg":"not now"}"#, .parameter, "not now"),
        Shape(200, #"{"message":"not now","requestId":"7"}"#, .parameter, "not now"),
        Shape(200, #"{"error":"not now"}"#, .parameter, "not now"),
        Shape(200, #""not now""#, .parameter, "not now"),
        Shape(400, #"{"msg":"not now"}"#, .parameter, "not now"),
        Shape(400, #"{"errorMessage":"not now"}"#, .parameter, "not now"),
        Shape(400, #"{"msg":"","message":"not now"}"#, .parameter, "not now"),
        Shape(400, #"{"msg":null,"error":{"message":"not now"}}"#, .parameter, "not now"),
        Shape(400, #"{"error":{"msg":"not now"}}"#, .parameter, "not now"),
        Shape(400, #"{"error":{"code":-3003,"msg":"none"}}"#, .accountState, "none", code: -3003),
        Shape(200, #"{"error":{"code":-3003,"msg":"none"}}"#, .accountState, "none", code: -3003),
        Shape(400, #"{"errors":[{"message":"not now"},{"message":"later"}]}"#, .parameter, "not now"),
        Shape(400, #"{"errors":["not now"]}"#, .parameter, "not now"),
        Shape(400, #"{"message":["not now","later"]}"#, .parameter, "not now"),
        Shape(400, #"[{"code":-3003,"msg":"none"}]"#, .accountState, "none", code: -3003),
        Shape(400, #"[[[{"msg":"not now"}]]]"#, .parameter, "not now"),
        Shape(401, #"{"msg":"who?"}"#, .credentials, "who?"),
        Shape(403, #"{"success":false,"msg":"not you"}"#, .permission, "not you"),
        Shape(500, #"{"msg":"broken"}"#, .exchangeFault, "broken"),
        Shape(503, "Service Unavailable.", .exchangeFault, "Service Unavailable."),
        Shape(
            200,
            #"{"code":"000002","message":"illegal","data":null,"success":false}"#,
            .parameter,
            "illegal",
            code: ExchangeCode(rawValue: "000002")
        ),
        Shape(
            404,
            #"{"timestamp":1700000000000,"status":404,"error":"Not Found","path":"/sapi/v1/margin/x"}"#,
            .parameter,
            "Not Found"
        ),
        Shape(
            200,
            #"{"timestamp":"2026-01-01T00:00:00Z","status":500,"error":"Internal Server Error","path":"/x"}"#,
            .exchangeFault,
            "Internal Server Error"
        ),
        Shape(
            403,
            #"{"timestamp":1,"status":403,"error":"Forbidden","message":"no right","path":"/x"}"#,
            .permission,
            "no right"
        ),
    ]

    static let ofLimits = [
        Shape(200, #"{"success":false,"msg":"Too many requests"}"#, .rateLimit, "Too many requests"),
        Shape(200, #"{"msg":"TOO  MANY\tREQUESTS"}"#, .rateLimit, "TOO  MANY\tREQUESTS"),
        Shape(400, #"{"msg":"Too many requests; current request has limited."}"#, .rateLimit, nil),
        Shape(400, #"{"msg":"Request rate limit exceeded"}"#, .rateLimit, nil),
        Shape(503, #"{"message":"请求过于频繁，请稍后再试"}"#, .rateLimit, nil),
        Shape(503, "Too many requests", .rateLimit, "Too many requests"),
        Shape(429, "", .rateLimit, nil),
        Shape(429, "<html><title>slow</title>", .rateLimit, "slow"),
        Shape(429, #"{"timestamp":1,"status":429,"error":"Too Many Requests","path":"/x"}"#, .rateLimit, nil),
        Shape(200, #"{"timestamp":1,"status":429,"error":"Slow","path":"/x"}"#, .rateLimit, "Slow"),
        Shape(500, #"{"error":{"code":429,"message":"slow"}}"#, .rateLimit, "slow", code: 429),
        Shape(418, "", .ban, nil),
        Shape(418, #"{"msg":"teapot"}"#, .ban, "teapot"),
        Shape(
            403,
            #"{"code":"x","msg":"IP banned until 1736394000000."}"#,
            .ban,
            nil,
            code: ExchangeCode(rawValue: "x")
        ),
        Shape(
            200,
            #"{"code":"000002","message":"Too many requests","success":false}"#,
            .rateLimit,
            nil,
            code: ExchangeCode(rawValue: "000002")
        ),
    ]

    static let ofFirewalls = [
        Shape(403, "<HTML><TITLE>ERROR: The request could not be satisfied</TITLE>", .firewall, nil),
        Shape(403, "", .firewall, nil),
        Shape(403, "Forbidden", .firewall, "Forbidden"),
        Shape(403, #"{"message":"Forbidden"}"#, .firewall, "Forbidden"),
        Shape(403, "{}", .firewall, nil),
    ]

    static let ofLocations = [
        Shape(
            403,
            """
            <HTML><TITLE>ERROR: The request could not be satisfied</TITLE><H2>The request could not be satisfied.</H2>
            The Amazon <b>CloudFront</b> distribution is configured to block access from
            your country.
            """,
            .restrictedLocation,
            nil
        ),
        Shape(403, "<html><p>This service is not available in your country.", .restrictedLocation, nil),
        Shape(403, "Service unavailable from a restricted location", .restrictedLocation, nil),
        Shape(403, #"{"msg":"unavailable from a restricted location"}"#, .restrictedLocation, nil),
        Shape(403, #"{"code":0,"msg":"unavailable from a restricted location"}"#, .restrictedLocation, nil, code: 0),
        Shape(400, #"{"msg":"unavailable from a restricted location"}"#, .restrictedLocation, nil),
        Shape(451, "<html>", .restrictedLocation, nil),
        Shape(451, #"{"code":0,"msg":"x"}"#, .restrictedLocation, "x", code: 0),
        Shape(451, "", .restrictedLocation, nil),
    ]

    private func fail(_ shape: Shape, _ options: RequestOptions = RequestOptions(retry: .never)) async throws
        -> (error: ExchangeError, silence: Duration?)
    {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(shape.body, status: shape.status) }
        let client = try Samples.client(transport, time: time, options: options)
        return try await time.active {
            let error = try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
            return (error, client.host.limiter.backoff)
        }
    }

    @Test(arguments: withWords + ofLimits + ofFirewalls + ofLocations)
    func `a refusal keeps its words and is understood`(_ shape: Shape) async throws {
        let (error, silence) = try await fail(shape)
        #expect(error.category == shape.category)
        #expect(error.code == shape.code)
        if let words = shape.words { #expect(error.message == words) }
        switch shape.category {
        case .rateLimit: #expect(silence == .seconds(60))
        case .ban: #expect(silence == .milliseconds(shape.status == 418 ? 120_000 : 107_980))
        case .firewall: #expect(silence == .seconds(300))
        case .restrictedLocation where shape.status == 403: #expect(silence == .seconds(300))
        default: #expect(silence == nil)
        }
    }

    @Test func `words are cut after five hundred characters`() async throws {
        let words = String(repeating: "é", count: 501)
        for body in [#"{"msg":"\#(words)"}"#, #"{"error":{"msg":"\#(words)"}}"#, words] {
            let (error, _) = try await fail(Shape(400, body, .parameter, nil))
            #expect(error.message == String(repeating: "é", count: 500) + "…")
        }
    }

    @Test(arguments: [
        #"{"amount":"1.5","borrowLimit":"60","code":200,"msg":"success"}"#, #"{"amount":"1.5","msg":"fine","note":{}}"#,
        #"{"amount":"1.5","success":true,"error":null}"#, #"{"amount":"1.5","status":404}"#,
    ])
    func `a response with such members stays valid`(body: String) async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(body) }
        let client = try Samples.client(transport, time: time)
        let response = try await time.active { try await client.maxBorrowable(asset: try Samples.asset()) }
        #expect(response.value.amount.text == "1.5")
    }

    @Test func `the text of a response of another kind is kept`() async throws {
        let (error, _) = try await fail(Shape(200, #"{"status":0,"msg":"normal"}"#, .decoding, nil))
        #expect(error.category == .decoding)
        #expect(error.message == "normal")
    }
}

/// Of the statuses of success only 200 brings a response.
@Suite struct AcceptedStatusTests {
    private func fail(_ status: Int, _ body: String) async throws -> ExchangeError {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(body, status: status) }
        let client = try Samples.client(transport, time: time)
        let error = try await time.active {
            try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }
        #expect(transport.sent.count == 1)
        return error
    }

    @Test(arguments: [100, 101, 199, 201, 202, 203, 204, 205, 206, 207, 208, 226, 250, 299, 600, 999])
    func `what came with another status is not read`(status: Int) async throws {
        for body in [Samples.documentedResponse, "", "[]"] {
            let error = try await fail(status, body)
            #expect(error.category == .decoding)
            #expect(error.reason == .unexpectedStatus)
            #expect(error.status == status)
        }
    }

    @Test func `a refusal stays one, and a page a page`() async throws {
        let refusal = try await fail(202, #"{"code":-3003,"msg":"x"}"#)
        #expect(refusal.category == .accountState)
        #expect(refusal.reason == .refused)
        #expect(try await fail(202, "<html>").reason == .html)
    }
}
