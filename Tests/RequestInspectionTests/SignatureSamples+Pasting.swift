import BinanceMargin
import RequestSigning

@testable import RequestInspection

// What people paste, and with whose key.
extension SignatureSample {
    // MARK: Forms of pasting

    static func pasted(
        _ name: String,
        _ kinds: [SigningKey.Kind] = SigningKey.Kind.allCases,
        _ problems: [String] = [],
        verdict: Verification.Verdict = .right,
        _ text: @escaping @Sendable (_ url: String, _ kit: SigningKit) -> String
    ) -> [SignatureSample] {
        rows("pasted: \(name)", verdict, problems, kinds: kinds) { kit in
            text(
                "https://api.binance.com\(path)?\(plain)&signature=\(PercentEncoding.encode(try kit.sign(plain)))",
                kit
            )
        }
    }

    static func target(_ url: String) -> String { url.replacing("https://api.binance.com", with: "") }

    static let pastes: [[SignatureSample]] = [
        pasted("URL") { url, _ in url },
        pasted("path") { url, _ in target(url) },
        pasted("request line", [.hmac]) { url, _ in "GET \(target(url)) HTTP/1.1" },
        pasted("request with headers") { url, kit in
            "GET \(target(url)) HTTP/1.1\r\nHost: api.binance.com\r\nX-MBX-APIKEY: \(kit.apiKey)\r\n\r\n"
        },
        pasted("access log") { url, _ in
            #"127.0.0.1 - - [09/Jan/2025:03:38:12] "GET \#(target(url)) HTTP/1.1" 400 52"#
        },
        pasted("log line") { url, _ in "2025-01-09 03:38:12 DEBUG urllib3: GET \(url) failed with -1022" },
        pasted("angle brackets") { url, _ in "<\(url)>" },
        pasted("quotes and a comma", [.hmac]) { url, _ in "\"\(url)\"," },
        pasted("end of a sentence") { url, _ in "I send \(url)." },
        pasted("parentheses") { url, _ in "(see \(url))" },
        pasted("HTML") { url, _ in url.replacing("&", with: "&amp;") },
        pasted("browser") { url, _ in url.replacing("&timestamp", with: "×tamp") },
        pasted("JSON") { url, _ in "{\"url\":\"\(url.replacing("&", with: "\\u0026"))\",\"status\":400}" },
        pasted("JSON with slashes") { url, _ in "{\"url\": \"\(url.replacing("/", with: "\\/"))\"}" },
        pasted("fragment", [.hmac]) { url, _ in "\(url)#top" },
        pasted("curl") { url, kit in "curl -H 'X-MBX-APIKEY: \(kit.apiKey)' '\(url)'" },
        pasted("curl on several lines") { url, kit in
            "$ curl \\\n  -H \"X-MBX-APIKEY: \(kit.apiKey)\" \\\n  -X GET \"\(url)\""
        },
        pasted("curl -G -d") { url, kit in
            let parts = url.split(separator: "?")
            return "curl -G -H 'X-MBX-APIKEY: \(kit.apiKey)' '\(parts[0])' -d '\(parts[1])'"
        },
        rows("curl -G --data-urlencode", .right) { kit in
            """
            curl -sG https://api.binance.com\(path) --get -H 'X-MBX-APIKEY: \(kit.apiKey)' --data-urlencode 'asset=\(bareCoin)' \
            --data-urlencode '\(stamp)' --data-urlencode 'signature=\(try kit.sign(encoded))'
            """
        },
        pasted("curl -d", SigningKey.Kind.allCases, ["wrongMethod"], verdict: .wrong) { url, kit in
            let parts = url.split(separator: "?")
            return "curl -H 'X-MBX-APIKEY: \(kit.apiKey)' '\(parts[0])' -d '\(parts[1])'"
        },
        pasted("curl without the key", SigningKey.Kind.allCases, ["noKeyHeader"], verdict: .wrong) { url, _ in
            "curl '\(url)'"
        },
        pasted("curl with quotes in the header", SigningKey.Kind.allCases, ["keyMalformed"], verdict: .wrong) {
            url,
            kit in
            "curl -H 'X-MBX-APIKEY: \"\(kit.apiKey)\"' '\(url)'"
        },
        pasted("POST", SigningKey.Kind.allCases, ["wrongMethod"], verdict: .wrong) { url, _ in
            "POST \(target(url)) HTTP/1.1"
        },
        pasted("GET with a body", SigningKey.Kind.allCases, ["bodyOnGet"], verdict: .wrong) { url, kit in
            let parts = url.split(separator: "?")
            return "curl -X GET -H 'X-MBX-APIKEY: \(kit.apiKey)' '\(parts[0])' -d '\(parts[1])'"
        },
        pasted("Python dictionary") { url, kit in "requests.get('\(url)', headers={'X-MBX-APIKEY': '\(kit.apiKey)'})"
        },
        pasted("PHP array", [.hmac]) { url, kit in "[\"X-MBX-APIKEY\" => \"\(kit.apiKey)\"] \(url)" },
        pasted("Go header", [.hmac]) { url, kit in "req.Header.Set(\"X-MBX-APIKEY\", \"\(kit.apiKey)\") // \(url)" },
        rows("space for the +", .wrong, ["notEscaped"], kinds: [.rsa, .ed25519]) { kit in
            let payload = try kit.payload(withPlusIn: "asset=BTC")
            let signature = PercentEncoding.encode(try kit.sign(payload)).replacing("%2B", with: " ")
            return "GET https://api.binance.com\(path)?\(payload)&signature=\(signature) failed"
        },
    ]

    // MARK: Masks and other keys

    static let keys: [[SignatureSample]] = [
        ["***", "abcd…wxyz", "abcd...wxyz", "<redacted>", "[FILTERED]", "xxxxxxxx", "YOUR_SIGNATURE"].flatMap { mask in
            rows("signature \(mask)", .unknown, ["maskedSignature"], kinds: [.hmac]) { _ in "\(plain)&signature=\(mask)"
            }
        },
        rows("masked signature of a wrong request", .wrong, ["seconds", "maskedSignature"]) { _ in
            "asset=BTC&timestamp=1736393892&signature=****"
        },
        pasted("masked key", SigningKey.Kind.allCases, ["maskedKey"]) { url, _ in
            "curl -H 'X-MBX-APIKEY: vmPU****' '\(url)'"
        },
        pasted("key of another secret", SigningKey.Kind.allCases, ["keyOfOtherSecret"], verdict: .wrong) { url, _ in
            "curl -H 'X-MBX-APIKEY: \(SigningKit.apiKeyText.reversedText)' '\(url)'"
        },
        rows("another key", .unknown, ["otherKey"]) { kit in
            let signature = PercentEncoding.encode(try kit.sign("asset=SOL"))
            return
                "curl -H 'X-MBX-APIKEY: \(SigningKit.apiKeyText.reversedText)' 'https://api.binance.com\(path)?\(plain)&signature=\(signature)'"
        },
        rows("secret as key", .wrong, ["secretAsKey"], kinds: [.hmac]) { kit in
            let signature = SigningKit.hmac(plain, secret: kit.apiKey)
            return
                "curl -H 'X-MBX-APIKEY: \(kit.text)' 'https://api.binance.com\(path)?\(plain)&signature=\(signature)'"
        },
    ]
}

extension String {
    var reversedText: String { String(reversed()) }
}
