import Crypto
import FoundationEssentials
import BinanceMargin
import Testing

@Suite struct SigningKeyTests {
    /// The plain key of binance-connector-java, clients/spot/src/test/resources, in the fixed DER of RFC 8410.
    private static func publishedEd25519() throws -> Secret {
        let der = "302e020100300506032b657004220420ba579ba12d0f34b33c95874db3fdd388794776f36f442c2e34dfd6d02dd8e941"
        let base64 = Data(try bytes(der)).base64EncodedString()
        return Secret(utf8: "-----BEGIN PRIVATE KEY-----\n\(base64)\n-----END PRIVATE KEY-----\n")
    }

    /// Source: binance-connector-java, Ed25519ApiTest; the second was made with openssl and the Python connector alike.
    @Test(arguments: [
        (
            "timestamp=1736393892000",
            "1KohSdsEYUHEO2qTbkkjbmFdufaUTF9dKat6oUwE2RHT+zThFX4i1MMeNC5nqH0Eya07jbRN9/Lq1HaTgjD2Aw=="
        ),
        (
            "asset=BTC&isolatedSymbol=BTCUSDT&recvWindow=5000&timestamp=1736393892000",
            "Mop4uipoVSdxpyIFWBEO1nftn0O57mTn42/8z7HcjwZxt4Z3/qKRvJTOAKGC/l7OoDGQlqVA0jQUTGBZNatKDw=="
        ),
    ])
    func `the published Ed25519 key verifies its published signatures`(_ payload: String, _ signature: String) throws {
        let key = try SigningKey(pem: Self.publishedEd25519())
        let own = try RequestSigner(key: key).signature(over: payload)
        let verifier = try Curve25519.Signing.PublicKey(
            rawRepresentation: Self.bytes("7eb8820d523b3bc950182fb484a81760965c2145615a222df05ec4670ae812fb")
        )

        // Some platforms randomise Ed25519, so both are verified; on this one they are also equal.
        for text in [own, signature] {
            let raw = try #require(Data(base64Encoded: text))
            #expect(verifier.isValidSignature(raw, for: Array(payload.utf8)))
        }
        #expect(own == signature)
    }

    @Test(arguments: [2048, 3072, 4096], [nil, "correct horse"])
    func `openssl verifies what an RSA key of its own signed`(_ bits: Int, _ passphrase: String?) async throws {
        let pem = try await OpenSSL.text(
            ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:\(bits)", "-quiet"] + Self.cipher(passphrase)
        )
        try await Self.verify(pem, passphrase, kind: .rsa, with: ["dgst", "-sha256"])
    }

    @Test(arguments: [nil, "correct horse"])
    func `openssl verifies what an Ed25519 key of its own signed`(_ passphrase: String?) async throws {
        let pem = try await OpenSSL.text(["genpkey", "-algorithm", "ED25519"] + Self.cipher(passphrase))
        try await Self.verify(pem, passphrase, kind: .ed25519, with: ["pkeyutl", "-rawin"])
    }

    @Test(arguments: [
        ["-v2", "aes-128-cbc"], ["-v2", "aes-192-cbc"], ["-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA1"],
        ["-v2", "aes-256-cbc", "-v2prf", "hmacWithSHA512", "-iter", "100000"],
    ])
    func `every AES-CBC form that openssl writes is opened`(_ options: [String]) async throws {
        let plain = try await OpenSSL.text(["genpkey", "-algorithm", "ED25519"])
        let pem = try await OpenSSL.text(
            ["pkcs8", "-topk8", "-passout", "pass:secret words"] + options,
            input: plain
        )
        let key = try SigningKey(pem: Secret(utf8: pem), passphrase: Secret(utf8: "secret words"))
        let same = try SigningKey(pem: Secret(utf8: plain))
        #expect(
            try RequestSigner(key: key).signature(over: "a=b") == RequestSigner(key: same).signature(over: "a=b")
        )
    }

    @Test func `a missing and a wrong passphrase are different errors`() async throws {
        let pem = Secret(utf8: try await OpenSSL.text(["genpkey", "-algorithm", "ED25519"] + Self.cipher("right")))
        #expect(throws: SigningKeyFault.passphraseNeeded) { try SigningKey(pem: pem) }
        #expect(throws: SigningKeyFault.wrongPassphrase) {
            try SigningKey(pem: pem, passphrase: Secret(utf8: "wrong"))
        }
    }

    @Test func `old forms are refused by name, with the command that converts them`() async throws {
        let rsa = try await OpenSSL.text(["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-quiet"])
        let pkcs1 = try await OpenSSL.text(["pkey", "-traditional"], input: rsa)
        #expect(throws: SigningKeyFault.unsupportedForm(.pkcs1)) { try SigningKey(pem: Secret(utf8: pkcs1)) }
        let old = try await OpenSSL.text(
            ["pkcs8", "-topk8", "-v1", "PBE-SHA1-3DES", "-passout", "pass:x"],
            input: rsa
        )
        #expect(throws: SigningKeyFault.unsupportedForm(.passwordBasedEncryption1)) {
            try SigningKey(pem: Secret(utf8: old), passphrase: Secret(utf8: "x"))
        }
        let frame = "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----"
        #expect(throws: SigningKeyFault.unsupportedForm(.openSSH)) { try SigningKey(pem: Secret(utf8: frame)) }
        // The clear part of such a key as OpenSSH writes it: magic, cipher, derivation, count, public half.
        let clear =
            "openssh-key-v1\0\0\0\0\u{4}none\0\0\0\u{4}none\0\0\0\0\0\0\0\u{1}\0\0\0\u{33}\0\0\0\u{B}ssh-ed25519"
        let edwards =
            "-----BEGIN OPENSSH PRIVATE KEY-----\n\(Data(clear.utf8).base64EncodedString())\n"
            + "-----END OPENSSH PRIVATE KEY-----"
        #expect(throws: SigningKeyFault.unsupportedForm(.openSSHEd25519)) {
            try SigningKey(pem: Secret(utf8: edwards))
        }
        let curve = "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----"
        #expect(throws: SigningKeyFault.unsupportedAlgorithm(identifier: "1.2.840.10045.2.1")) {
            try SigningKey(pem: Secret(utf8: curve))
        }
        #expect(LegacyKeyForm.pkcs1.conversionCommand?.hasPrefix("openssl pkcs8 -topk8") == true)
    }

    private static let seed = "ba579ba12d0f34b33c95874db3fdd388794776f36f442c2e34dfd6d02dd8e941"
    private static let der = "MC4CAQAwBQYDK2VwBCIEILpXm6EtDzSzPJWHTbP904h5R3bzb0QsLjTf1tAt2OlB"
    private static let pem = "-----BEGIN PRIVATE KEY-----\n\(der)\n-----END PRIVATE KEY-----\n"

    private static func forms() throws -> [(LegacyKeyForm, [UInt8])] {
        let utf16 = pem.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        let jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"ulebos0\"}"
        return [
            (.bareBase64, Array(der.utf8)), (.bareBase64, Array("\(der.prefix(40))\n\(der.dropFirst(40))\n".utf8)),
            (.base64Seed, Array("uleboS0PNLM8lYdNs/3TiHlHdvNvRCwuNN/W0C3Y6UE=".utf8)),
            (.hexadecimalSeed, Array(seed.utf8)),
            (.jwkEd25519, Array(jwk.utf8)), (.jwk, Array("{\"kty\":\"RSA\",\"n\":\"x\"}".utf8)),
            (.der, Array(try #require(Data(base64Encoded: der)))),
            (.pkcs12, [0x30, 0x82, 1, 0, 2, 1, 3] + [UInt8](repeating: 0x80, count: 20)),
            (.putty, Array("PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n".utf8)),
            (.puttyEd25519, Array("PuTTY-User-Key-File-2: ssh-ed25519\nEncryption: none\n".utf8)),
            (.oneLine, Array(pem.replacing("\n", with: " ").utf8)),
            (.oneLine, Array(pem.replacing("\n", with: "").utf8)),
            (.escapedNewlines, Array(pem.replacing("\n", with: "\\n").utf8)),
            (.escapedNewlines, Array("\"\(pem.replacing("\n", with: "\\n"))\"".utf8)),
            (.textAround, Array("Bag Attributes\n    friendlyName: x\n\(pem)".utf8)),
            (.textAround, Array("# key\n\(pem)".utf8)),
            (.byteOrderMark, [0xEF, 0xBB, 0xBF] + Array(pem.utf8)), (.utf16, [0xFF, 0xFE] + utf16),
        ]
    }

    @Test func `other forms of a key are refused by name`() throws {
        for (form, bytes) in try Self.forms() {
            #expect(throws: SigningKeyFault.unsupportedForm(form), "\(form)") {
                try SigningKey(material: Secret(bytes))
            }
        }
    }

    /// The commands need `xxd`, `jq` and `basenc`, which a computer may not have.
    @Test(arguments: [
        LegacyKeyForm.bareBase64, .base64Seed, .hexadecimalSeed, .der, .oneLine, .escapedNewlines, .textAround,
        .byteOrderMark,
        .utf16,
    ])
    func `the command that is named converts the key`(_ form: LegacyKeyForm) async throws {
        let bytes = try #require(try Self.forms().first { $0.0 == form }?.1)
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "convert-\(form)-\(UInt32.random(in: 0 ... .max))"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appending(path: "OLD"))
        let command = try #require(form.conversionCommand)
        try await OpenSSL.shell("cd '\(folder.path)' && \(command)")
        let converted = try Data(contentsOf: folder.appending(path: "NEW"))
        let key = try SigningKey(material: Secret(Array(converted)))
        #expect(
            try RequestSigner(key: key).signature(over: "a=b")
                == RequestSigner(key: SigningKey(pem: Secret(utf8: Self.pem))).signature(over: "a=b")
        )
    }

    @Test(arguments: [
        ("\"abc\"", ExtraText.quotes), ("'abc'", .quotes), ("abc\"", .quotes), ("KEY=abc", .assignment),
        ("export KEY=abc", .assignment), ("secret: abc", .assignment), ("{\"secret\":\"abc\"}", .json),
        ("abc,", .comma),
        ("abc;", .comma), ("\u{FEFF}abc", .byteOrderMark), ("abc\u{200B}", .invisibleCharacter),
        ("a\u{A0}bc", .invisibleCharacter), ("KEY=\"abc\"", .assignment),
    ])
    func `what was copied together with a secret is named`(_ text: String, _ extra: ExtraText) {
        #expect(throws: SigningKeyFault.extraText(extra)) { try SigningKey(material: Secret(utf8: text)) }
        #expect(ExtraText(in: Secret(utf8: text)) == extra)
    }

    @Test(arguments: [
        "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j", "secretKey", "abc=", "a==", " abc\n",
    ])
    func `a secret without anything around it is one`(_ text: String) throws {
        #expect(try SigningKey(material: Secret(utf8: text)).kind == .hmac)
    }

    @Test(arguments: ["ssh-ed25519 AAAA x", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"])
    func `a public half is refused with its name`(_ text: String) {
        #expect { try SigningKey(material: Secret(utf8: text)) } throws: {
            if case .notPrivate(let label)? = $0 as? SigningKeyFault { !label.isEmpty } else { false }
        }
    }

    @Test func `keys the exchange does not take are refused with the reason`() async throws {
        let short = try await OpenSSL.text(
            ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024", "-quiet"]
        )
        #expect(throws: SigningKeyFault.unsupportedSize(bits: 1024)) { try SigningKey(pem: Secret(utf8: short)) }
        let curve = try await OpenSSL.text(
            ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
        )
        #expect(throws: SigningKeyFault.unsupportedAlgorithm(identifier: "1.2.840.10045.2.1")) {
            try SigningKey(pem: Secret(utf8: curve))
        }
        let publicHalf = try await OpenSSL.text(["pkey", "-pubout"], input: curve)
        #expect(throws: SigningKeyFault.notPrivate(label: "PUBLIC KEY")) {
            try SigningKey(pem: Secret(utf8: publicHalf))
        }
    }

    @Test(arguments: [
        "-----BEGIN PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\nAAAA",
        "-----BEGIN PRIVATE KEY-----\n!!!\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----", "-----BEGIN ", "-----BEGIN -----",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----",
    ])
    func `damaged keys are refused, never read as HMAC secrets`(_ text: String) {
        #expect(throws: SigningKeyFault.self) {
            try SigningKey(material: Secret(utf8: text), passphrase: Secret(utf8: "x"))
        }
    }

    @Test(arguments: [16_777_216, 4_294_967_296])
    func `more rounds than anyone waits for are refused before they are run`(_ rounds: Int) throws {
        let number = stride(from: 40, through: 0, by: -8).map { UInt8(truncatingIfNeeded: rounds >> $0) }.drop {
            $0 == 0
        }
        let derivation = Self.der(
            0x30,
            [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 5, 12]
                + Self.der(0x30, Self.der(0x04, [1, 2, 3, 4, 5, 6, 7, 8]) + Self.der(0x02, number))
        )
        let cipher = Self.der(
            0x30,
            [0x06, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 1, 42]
                + Self.der(0x04, Array(repeating: 0, count: 16))
        )
        let scheme = Self.der(
            0x30,
            [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 5, 13]
                + Self.der(0x30, derivation + cipher)
        )
        let key = Self.der(0x30, scheme + Self.der(0x04, Array(repeating: 7, count: 16)))
        let base64 = Data(key).base64EncodedString(options: .lineLength64Characters)
        let pem = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n\(base64)\n-----END ENCRYPTED PRIVATE KEY-----"

        #expect(throws: SigningKeyFault.tooManyRounds(rounds)) {
            try SigningKey(pem: Secret(utf8: pem), passphrase: Secret(utf8: "y"))
        }
    }

    @Test func `anything without a frame is an HMAC secret`() throws {
        #expect(try SigningKey(material: Secret(utf8: " secretKey\n")).kind == .hmac)
        #expect(throws: SigningKeyFault.empty) { try SigningKey(material: Secret(utf8: " \n")) }
        #expect(throws: SigningKeyFault.whitespaceInside) { try SigningKey(material: Secret(utf8: "two words")) }
    }

    private static func cipher(_ passphrase: String?) -> [String] {
        passphrase.map { ["-aes256", "-pass", "pass:\($0)"] } ?? []
    }

    private static func verify(
        _ pem: String,
        _ passphrase: String?,
        kind: SigningKey.Kind,
        with command: [String]
    ) async throws {
        let payload = "asset=BTC&timestamp=1736393892000"
        let key = try SigningKey(material: Secret(utf8: pem), passphrase: passphrase.map { Secret(utf8: $0) })
        #expect(key.kind == kind)
        let signature = try #require(
            Data(base64Encoded: try RequestSigner(key: key).signature(over: payload))
        )
        try await TemporaryFolder.with { folder in
            let pass = passphrase.map { ["-passin", "pass:\($0)"] } ?? []
            let publicKey = try await OpenSSL.text(["pkey", "-pubout"] + pass, input: pem)
            try folder.write(Array(publicKey.utf8), to: "public.pem")
            try folder.write(Array(signature), to: "signature")
            try folder.write(Array(payload.utf8), to: "payload")
            let files =
                command.first == "dgst"
                ? [
                    "-verify", folder.path("public.pem"), "-signature", folder.path("signature"),
                    folder.path("payload"),
                ]
                : [
                    "-verify", "-pubin", "-inkey", folder.path("public.pem"), "-sigfile", folder.path("signature"),
                    "-in", folder.path("payload"),
                ]
            _ = try await OpenSSL.run(command + files)
        }
    }

    /// One element of DER, shorter than 128 bytes.
    private static func der(_ tag: UInt8, _ content: some Collection<UInt8>) -> [UInt8] {
        [tag, UInt8(content.count)] + content
    }

    /// The bytes of `hexadecimal` digits; spaces are ignored.
    private static func bytes(_ hexadecimal: String) throws -> [UInt8] {
        let digits = hexadecimal.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
