import Testing

@testable import SandboxExchange

@Suite struct SandboxCredentialTests {
    @Test func `the secret shows in no description, dump or mirror`() {
        let credential = SandboxCredential(apiKey: "key-abcdefgh", secret: "marked-secret")
        var dumped = ""
        dump(credential, to: &dumped)
        for text in ["\(credential)", String(reflecting: credential), dumped] {
            #expect(!text.contains("marked-secret"))
            #expect(!text.contains("abcdefgh"))
        }
    }
}
