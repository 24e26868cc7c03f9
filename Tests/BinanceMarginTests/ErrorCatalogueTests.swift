import HTTPTypes
import BinanceMargin
import Testing
import InjectedTime

@Suite struct ErrorCatalogueTests {
    @Test func `no code appears twice, and each has texts in both languages`() {
        #expect(Set(ErrorCatalogue.entries.map(\.code)).count == ErrorCatalogue.entries.count)
        for entry in ErrorCatalogue.entries {
            for words in [entry.meaning, entry.remedy] {
                #expect(!words.english.isEmpty, "\(entry.code)")
                #expect(!words.english.unicodeScalars.contains { !$0.isASCII }, "\(entry.code)")
                #expect(words.english.last != ".", "\(entry.code)")
                #expect(words.chinese.unicodeScalars.contains { !$0.isASCII }, "\(entry.code)")
            }
        }
    }

    @Test(arguments: [
        (ExchangeCode(-1002), ErrorCategory.permission), (-1003, .rateLimit), (-1021, .clock), (-1022, .credentials),
        (-1121, .parameter), (-2008, .credentials), (-2015, .permission), (-3003, .accountState), (-3012, .assetState),
        (-3044, .exchangeFault), (-3045, .assetState), (-3065, .assetState), (-11001, .accountState), (2, .parameter),
        (-1135, .parameter), (-1139, .parameter), (-1176, .parameter), (-4018, .parameter), (-4041, .rateLimit),
        (-7001, .parameter), (-21003, .exchangeFault), (-21004, .accountState), (-21015, .assetState),
    ])
    func `a code leads to its category`(_ code: ExchangeCode, _ category: ErrorCategory) throws {
        #expect(try #require(ErrorCatalogue.entry(for: code)).codeClass.category == category)
    }

    @Test func `an unknown code is nil`() {
        #expect(ErrorCatalogue.entry(for: -99_999) == nil)
        #expect(ErrorCatalogue.entry(for: ExchangeCode(rawValue: "TEXTUAL")) == nil)
    }

    struct Refusal: CustomTestStringConvertible {
        let name: String
        let status: Int
        let body: String
        let category: ErrorCategory
        var code: ExchangeCode?
        var sent = 1
        var testDescription: String { name }
    }

    static let refusals = [
        Refusal(
            name: "a permission",
            status: 401,
            body: #"{"code":-1002,"msg":"x"}"#,
            category: .permission,
            code: -1002
        ),
        Refusal(name: "401 with nothing", status: 401, body: "", category: .credentials),
        Refusal(name: "a firewall's page", status: 403, body: "<HTML><TITLE>ERROR</TITLE>", category: .firewall),
        Refusal(
            name: "a location",
            status: 451,
            body: #"{"code":0,"msg":"x"}"#,
            category: .restrictedLocation,
            code: 0
        ),
        Refusal(
            name: "a parameter in a 500",
            status: 500,
            body: #"{"code":2,"msg":"x"}"#,
            category: .parameter,
            code: 2
        ),
        Refusal(
            name: "unknown positive in a 500",
            status: 500,
            body: #"{"code":77,"msg":"x"}"#,
            category: .parameter,
            code: 77
        ),
        Refusal(name: "503 with text", status: 503, body: "Service Unavailable.", category: .exchangeFault, sent: 4),
        Refusal(name: "502 with a page", status: 502, body: "<html>", category: .exchangeFault, sent: 4),
        Refusal(
            name: "a busy system",
            status: 400,
            body: #"{"code":-3044,"msg":"x"}"#,
            category: .exchangeFault,
            code: -3044,
            sent: 4
        ),
        Refusal(
            name: "a textual code",
            status: 400,
            body: #"{"code":"E-7","msg":"x"}"#,
            category: .parameter,
            code: ExchangeCode(rawValue: "E-7")
        ),
        Refusal(name: "a refusal under 200", status: 200, body: #"{"success":false,"msg":"x"}"#, category: .parameter),
        Refusal(
            name: "a code under 200",
            status: 200,
            body: #"{"code":-3003,"msg":"x"}"#,
            category: .accountState,
            code: -3003
        ),
        Refusal(name: "a page under 200", status: 200, body: "<html>", category: .decoding),
        Refusal(name: "nothing under 200", status: 200, body: "", category: .decoding),
        Refusal(name: "half of a response", status: 200, body: #"{"amount":"#, category: .decoding),
        Refusal(name: "another response", status: 200, body: "[]", category: .decoding),
        Refusal(name: "a redirect", status: 302, body: "", category: .decoding),
        Refusal(name: "an unknown path", status: 404, body: "<html>", category: .parameter),
        Refusal(
            name: "a ban by its text",
            status: 429,
            body: #"{"code":-1003,"msg":"x"}"#,
            category: .rateLimit,
            code: -1003
        ),
    ]

    @Test(arguments: refusals)
    func `every shape of refusal is recognised`(_ refusal: Refusal) async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { _, _ in .init(refusal.body, status: refusal.status) }
        let client = try Samples.client(transport, time: time)

        let error = try await time.active {
            try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }

        #expect(error.category == refusal.category)
        #expect(error.code == refusal.code)
        #expect(error.status == refusal.status)
        #expect(error.attempts == refusal.sent)
        #expect(transport.sent.count == refusal.sent)
    }

    @Test func `the address that a refusal names is kept`() async throws {
        let time = VirtualTime(automatic: true)
        let text = "Invalid API-key, IP, or permissions for action, request ip: 203.0.113.7"
        let transport = ScriptedTransport(time: time) { _, _ in .init(#"{"code":-2015,"msg":"\#(text)"}"#, status: 401)
        }
        let client = try Samples.client(transport, time: time)

        let error = try await time.active {
            try await #require(throws: ExchangeError.self) {
                try await client.maxBorrowable(asset: try Samples.asset())
            }
        }

        #expect(error.response?.seenAddress == "203.0.113.7")
        #expect(error.category.exitStatus == 4)
    }
}
