import Crypto
import FoundationEssentials
import RequestSigning
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
        let utf16Big = pem.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let utf32: [UInt8] = pem.utf8.flatMap { [$0, 0, 0, 0] as [UInt8] }
        let jwk =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"uleboS0PNLM8lYdNs_3TiHlHdvNvRCwuNN_W0C3Y6UE\",\"x\":\"AA\"}"
        let pair = try #require(Data(base64Encoded: "uleboS0PNLM8lYdNs/3TiHlHdvNvRCwuNN/W0C3Y6UE=")) + Data(0..<32)
        let escaped = pem.replacing("\n", with: "\\n")
        return [
            (.bareBase64, Array(der.utf8)), (.bareBase64, Array("\(der.prefix(40))\n\(der.dropFirst(40))\n".utf8)),
            (.base64Seed, Array("uleboS0PNLM8lYdNs/3TiHlHdvNvRCwuNN/W0C3Y6UE=".utf8)),
            (.hexadecimalSeed, Array(seed.utf8)),
            (.base64Pair, Array(pair.base64EncodedString().utf8)),
            (.hexadecimalPair, Array(pair.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined().utf8)),
            (.rawSeed, Array(pair.prefix(32))),
            (.hexadecimalDER, Array("302e020100300506032b657004220420\(seed)\n".utf8)),
            (.jwkEd25519, Array(jwk.utf8)), (.jwkEd25519, Array("{\"keys\": [ \(jwk) ]}".utf8)),
            (.jwk, Array("{\"kty\":\"RSA\",\"n\":\"x\",\"d\":\"x\"}".utf8)),
            (.der, Array(try #require(Data(base64Encoded: der)))),
            (.pkcs12, [0x30, 25, 2, 1, 3, 0x30, 20] + [UInt8](repeating: 0x80, count: 20)),
            (.javaKeyStore, [0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2]),
            (.putty, Array("PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n".utf8)),
            (.puttyEd25519, Array("PuTTY-User-Key-File-2: ssh-ed25519\nEncryption: none\n".utf8)),
            (.oneLine, Array(pem.replacing("\n", with: " ").utf8)),
            (.oneLine, Array(pem.replacing("\n", with: "").utf8)),
            (.escapedNewlines, Array(pem.replacing("\n", with: "\\n").utf8)),
            (.oneLine, Array("'\(pem.replacing("\n", with: " "))'".utf8)),
            (.oneLine, Array("KEY=\(pem.replacing("\n", with: " "))".utf8)),
            (.escapedNewlines, Array("\"\(escaped)\"".utf8)), (.escapedNewlines, Array("'\(escaped)'\n".utf8)),
            (.escapedNewlines, Array("{\"privateKey\": \"\(escaped)\"}".utf8)),
            (.escapedNewlines, Array("PRIVATE_KEY=\"\(escaped)\"\n".utf8)),
            (.escapedNewlines, Array(escaped.replacing("\\n", with: "\\r\\n").utf8)),
            (.escapedNewlines, Array("\"{\\\"k\\\":\\\"\(escaped.replacing("\\n", with: "\\\\n"))\\\"}\"".utf8)),
            (.quoted, Array("\"\(pem.dropLast())\"\n".utf8)), (.quoted, Array("KEY='\(pem.dropLast())'\n".utf8)),
            (.quoted, Array("\(pem.dropLast())\",\n".utf8)),
            (.quoted, Array("key: |\n\(pem.split(separator: "\n").map { "  \($0)\n" }.joined())".utf8)),
            (.textAround, Array(pem.replacing("\n", with: "\n  ").utf8)),
            (.textAround, Array("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n\(pem)".utf8)),
            (.textAround, Array("Bag Attributes\n    friendlyName: x\n\(pem)".utf8)),
            (.textAround, Array("# key\n\(pem)".utf8)),
            (.byteOrderMark, [0xEF, 0xBB, 0xBF] + Array(pem.utf8)), (.utf16, [0xFF, 0xFE] + utf16),
            (.utf16, [0xFE, 0xFF] + utf16Big), (.utf16LittleEndian, utf16), (.utf16BigEndian, utf16Big),
            (.utf32, [0xFF, 0xFE, 0, 0] + utf32),
        ]
    }

    @Test func `other forms of a key are refused by name`() throws {
        for (form, bytes) in try Self.forms() {
            #expect(throws: SigningKeyFault.unsupportedForm(form), "\(form)") {
                try SigningKey(material: Secret(bytes))
            }
        }
    }

    @Test func `every command that is named converts every key of its form`() async throws {
        let needed = ["xxd", "jq", "basenc", "iconv", "base64"]
        for tool in needed { try await OpenSSL.shell("command -v \(tool) > /dev/null") }
        for (form, bytes) in try Self.forms() where bytes.count > 30 && form != .pkcs12 {
            guard let command = form.conversionCommand, !command.contains("puttygen") else { continue }
            let folder = FileManager.default.temporaryDirectory.appending(
                path: "convert-\(form)-\(UInt32.random(in: 0 ... .max))"
            )
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try Data(bytes).write(to: folder.appending(path: "OLD"))
            try await OpenSSL.shell("cd '\(folder.path)' && \(command)")
            let converted = try Data(contentsOf: folder.appending(path: "NEW"))
            let key = try SigningKey(material: Secret(Array(converted)))
            #expect(
                try RequestSigner(key: key).signature(over: "a=b")
                    == RequestSigner(key: SigningKey(pem: Secret(utf8: Self.pem))).signature(over: "a=b"),
                "\(form)"
            )
        }
    }

    /// The commands that ask for a passphrase, which they read from standard input without a terminal.
    @Test(arguments: [
        (LegacyKeyForm.pkcs1, "openssl pkey -traditional -in KEY -out OLD"),
        (.passwordBasedEncryption1, "openssl pkcs8 -topk8 -v1 PBE-SHA1-3DES -passout pass:pass -in KEY -out OLD"),
        (.otherEncryption, "openssl pkcs8 -topk8 -scrypt -passout pass:pass -in KEY -out OLD"),
        (
            .pkcs12,
            "openssl req -x509 -key KEY -subj /CN=x -out C && openssl pkcs12 -export -inkey KEY -in C -passout pass:pass -out OLD"
        ),
        (.der, "openssl pkcs8 -topk8 -nocrypt -in KEY -outform DER -out OLD"),
        (.oneLine, "tr '\\n' ' ' < KEY > OLD"), (.escapedNewlines, "sed 's/$/\\\\n/' KEY | tr -d '\\n' > OLD"),
    ])
    func `the command converts an RSA key that openssl wrote`(_ form: LegacyKeyForm, _ make: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "rsa-\(form)-\(UInt32.random(in: 0 ... .max))"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pem = try await OpenSSL.text(["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-quiet"])
        try Data(pem.utf8).write(to: folder.appending(path: "KEY"))
        try await OpenSSL.shell("cd '\(folder.path)' && \(make)")
        let old = try Data(contentsOf: folder.appending(path: "OLD"))
        let phrase = Secret(utf8: "pass")
        #expect(throws: SigningKeyFault.unsupportedForm(form)) {
            try SigningKey(material: Secret(Array(old)), passphrase: phrase)
        }
        let command = try #require(form.conversionCommand)
        let input = "printf 'pass\\npass\\npass\\n' > P; setsid -w sh -c \"$COMMAND\" < P"
        try Data(command.utf8).write(to: folder.appending(path: "COMMAND"))
        try await OpenSSL.shell("cd '\(folder.path)' && export COMMAND=\"$(cat COMMAND)\" && \(input)")
        let converted = try Data(contentsOf: folder.appending(path: "NEW"))
        let key = try SigningKey(material: Secret(Array(converted)), passphrase: phrase)
        #expect(
            try RequestSigner(key: key).signature(over: "a=b")
                == RequestSigner(key: SigningKey(pem: Secret(utf8: pem))).signature(over: "a=b")
        )
    }

    @Test(arguments: [
        (["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"], "1.2.840.10045.2.1"),
        (["ecparam", "-name", "secp256k1", "-genkey"], "1.2.840.10045.2.1"),
        (["genpkey", "-algorithm", "ED448"], "1.3.101.113"), (["genpkey", "-algorithm", "X25519"], "1.3.101.110"),
    ])
    func `another algorithm is named in each form of a file`(_ command: [String], _ identifier: String) async throws {
        let pem = try await OpenSSL.text(command)
        #expect(throws: SigningKeyFault.unsupportedAlgorithm(identifier: identifier)) {
            try SigningKey(material: Secret(utf8: pem))
        }
    }

    @Test func `what is not private is named as what it is`() async throws {
        let ed25519 = try await OpenSSL.text(["pkey", "-pubout"], input: Self.pem)
        let base64 = ed25519.split(separator: "\n").dropFirst().dropLast().joined()
        let der = try #require(Data(base64Encoded: base64))
        for bytes in [
            Array(ed25519.utf8), Array(base64.utf8), Array(der), Array("\"\(ed25519)\"".utf8),
            Array(ed25519.replacing("\n", with: "\\n").utf8),
        ] {
            #expect(throws: SigningKeyFault.notPrivate(label: "PUBLIC KEY")) { try SigningKey(material: Secret(bytes)) }
        }
        let jwk = "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}]}"
        #expect(throws: SigningKeyFault.notPrivate(label: "public JWK")) { try SigningKey(material: Secret(utf8: jwk)) }
    }

    @Test(arguments: [
        "YOUR_SECRET_KEY", "your-api-secret", "<secret>", "<API_KEY>", "xxx", "XXXXXXXX", "changeme", "CHANGE_ME",
        "***",
        "${SECRET}", "$BINANCE_SECRET", "{{secret}}", "%SECRET%", "[secret]", "...", "abcd...wxyz", "TODO", "null",
        "None",
        "placeholder", "REPLACE_ME", "insert key here",
    ])
    func `a placeholder is neither a secret nor an API key`(_ text: String) {
        #expect(ExtraText(in: Secret(utf8: text)) == .placeholder)
        #expect(throws: SigningKeyFault.extraText(.placeholder)) { try SigningKey(material: Secret(utf8: text)) }
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
