import FoundationEssentials
import BinanceMargin
import RequestSigning
import Testing

@Suite struct QuickStartTests {
    @Test func `the documentation shows exactly the code that is compiled here`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let code = try String(contentsOf: folder.appending(path: "QuickStart.swift"), encoding: .utf8)
        let page = folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/BinanceMargin/BinanceMargin.docc/BinanceMargin.md")
        let text = try String(contentsOf: page, encoding: .utf8)

        #expect(text.contains("```swift\n\(code)```\n"))
        #expect(code.split(separator: "\n").count <= 15)
    }

    @Test func `it works`() async throws {
        try await LoopbackServer.run { _, _ in
            [LoopbackServer.response(#"{"amount":"1.69248805","borrowLimit":"60"}"#)]
        } _: { server in
            let amount = try await borrowable(
                try #require(Asset("BTC")),
                apiKey: try #require(APIKey("apiKey")),
                secret: Secret(utf8: "secretKey"),
                at: try BaseURL("http://127.0.0.1:\(server.port)")
            )
            #expect(amount == "1.69248805")
        }
    }
}
