import Crypto
import CryptoExtras
import FoundationEssentials
@testable import SandboxExchange
import Testing

@Suite struct SignatureVerdictTests {
    private static let payload = Array("asset=BTC&isolatedSymbol=BTCUSDT&recvWindow=5000&timestamp=1736393892000".utf8)

    @Test func `the published HMAC vector verifies`() {
        let key = KeyRecord.hmac(apiKey: "apiKey", secret: "secretKey")
        let signature = "ef15bb58e0af88d3e358c8e7b014798133d267e863c514921894375c6bd22336"
        #expect(key.verifier.verdict(on: signature, over: Self.payload) == .right)
        #expect(key.verifier.verdict(on: signature.uppercased(), over: Self.payload) == .right)
        #expect(key.verifier.verdict(on: signature, over: Self.payload + [0]) == .wrong)
    }

    @Test func `the published Ed25519 vector verifies`() throws {
        let text = "MCowBQYDK2VwAyEAfriCDVI7O8lQGC+0hKgXYJZcIUVhWiIt8F7EZwroEvs="
        let verifier = try #require(KeyRecord.Verifier.ed25519(publicKey: text))
        let signature = "Mop4uipoVSdxpyIFWBEO1nftn0O57mTn42/8z7HcjwZxt4Z3/qKRvJTOAKGC/l7OoDGQlqVA0jQUTGBZNatKDw=="
        #expect(verifier.verdict(on: signature, over: Self.payload) == .right)
        #expect(verifier.verdict(on: signature, over: []) == .wrong)
        #expect(verifier.verdict(on: signature.lowercased(), over: Self.payload) == .wrong)
        // An unescaped `+` arrives as a space.
        #expect(verifier.verdict(on: "a b", over: Self.payload) != .right)
    }

    @Test func `an RSA key from PEM verifies PKCS#1 v1.5, and nothing else`() throws {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let verifier = try #require(KeyRecord.Verifier.rsa(publicKey: key.publicKey.pemRepresentation))
        let digest = SHA256.hash(data: Self.payload)
        let right = try key.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation.base64EncodedString()
        let padded = try key.signature(for: digest, padding: .PSS).rawRepresentation.base64EncodedString()
        #expect(verifier.verdict(on: right, over: Self.payload) == .right)
        #expect(verifier.verdict(on: padded, over: Self.payload) == .wrong)
        #expect(verifier.verdict(on: "AAAA", over: Self.payload) != .wrong)
    }

    @Test(arguments: ["", "zz", "0", String(repeating: "g", count: 64)])
    func `what no HMAC key makes is malformed`(signature: String) {
        let verdict = KeyRecord.hmac(apiKey: "a", secret: "b").verifier.verdict(on: signature, over: [])
        #expect(verdict == .malformed(expected: "64 hexadecimal digits for an HMAC key"))
    }
}

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
