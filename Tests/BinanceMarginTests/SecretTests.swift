import BinanceMargin
import Testing

@Suite struct SecretTests {
    private static let words = "correct-horse-battery-staple"

    @Test func `no way of printing shows it`() throws {
        let secret = Secret(utf8: Self.words)
        let key = try #require(APIKey("vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv"))
        let credentials = Credentials(apiKey: key, signingKey: SigningKey(hmacSecret: secret))
        var dumped = ""
        dump(secret, to: &dumped)
        dump(credentials, to: &dumped)
        for value in [secret, credentials, credentials.signingKey as Any, [secret], ["k": secret]] as [Any] {
            for text in ["\(value)", String(describing: value), String(reflecting: value), dumped] {
                #expect(!text.contains("correct"))
                #expect(!text.contains("horse"))
                #expect(!text.contains("VNHk4HlW"))
            }
            #expect(Mirror(reflecting: value).children.allSatisfy { !"\($0.value)".contains("horse") })
        }
    }

    @Test func `white space around it is dropped, inside it is kept`() {
        let secret = Secret(utf8: " \tab c\r\n").trimmingWhitespace()
        #expect(secret == Secret(utf8: "ab c"))
        #expect(Secret(utf8: " \n").trimmingWhitespace().isEmpty)
    }

    @Test func `a key prints masked, a short one not at all`() throws {
        #expect("\(try #require(APIKey("vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv")))" == "vmPU…E2zv")
        #expect("\(try #require(APIKey(" apiKey\n")))" == "<redacted>")
        #expect(APIKey("with space") == nil)
        #expect(APIKey("") == nil)
        #expect(APIKey("ключ") == nil)
    }
}
