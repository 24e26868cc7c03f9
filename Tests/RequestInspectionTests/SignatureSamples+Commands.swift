import BinanceMargin
import RequestSigning
import Testing

@testable import RequestInspection

// Command lines, and code in many languages.
extension SignatureSample {
    private static func parts(_ url: String) -> (address: Substring, query: Substring) {
        let parts = url.split(separator: "?")
        return (parts[0], parts[1])
    }

    private static func curl(
        _ name: String,
        _ problems: [String] = [],
        _ line: @escaping @Sendable (String, String) -> String
    )
        -> [SignatureSample]
    {
        pasted("curl \(name)", SigningKey.Kind.allCases, problems, verdict: problems.isEmpty ? .right : .wrong) {
            url,
            kit in
            line(url, "X-MBX-APIKEY: \(kit.apiKey)")
        }
    }

    static let commands: [[SignatureSample]] = [
        curl("without quotes", ["shellCut"]) { "curl -H '\($1)' \($0)" },
        curl("without quotes, the header last", ["shellCut"]) { "curl \($0) -H '\($1)'" },
        curl("without quotes, -X GET", ["shellCut"]) { "curl -X GET \($0) -H \"\($1)\"" },
        curl("with escaped &", []) { "curl -H '\($1)' \($0.replacing("&", with: "\\&"))" },
        curl("in the background") { "curl -H '\($1)' '\($0)' &" },
        curl("in a pipe") { "curl -s -H '\($1)' '\($0)' | jq ." },
        curl("with a redirection") { "curl -s '\($0)' -H '\($1)' > out.json 2>&1" },
        curl("after another program") { "sudo curl -s '\($0)' -H '\($1)'" },
        curl("after a prompt") { "me@host:~/x$ curl '\($0)' -H '\($1)'" },
        curl("with joined options") { "curl -sSLH '\($1)' '\($0)'" },
        curl("with an attached header") { "curl -H'\($1)' '\($0)'" },
        curl("with options and their values") {
            "curl --connect-timeout 5 -m 10 -A 'x y' -o out.txt -w '%{http_code}\\n' -b 'a=b' --url '\($0)' --header '\($1)'"
        },
        curl("with header=") { "curl --header='\($1)' '\($0)'" },
        curl("of the Windows prompt") {
            "curl ^\"\($0.replacing("&", with: "^&").replacing("%", with: "^%"))^\" ^\n  -H ^\"\($1)^\""
        },
        curl("of the Windows prompt without quotes") { "curl \($0.replacing("&", with: "^&")) -H \"\($1)\"" },
        curl("of PowerShell") { "curl.exe `\n  -H \"\($1)\" `\n  \"\($0)\"" },
        curl("with ANSI quotes") { "curl $'\($0.replacing("&", with: "\\u0026"))' -H $'\($1)'" },
        curl("with typographic quotes") { "curl -H “\($1)” “\($0)”" },
        curl("in JSON") { "\"curl -H \\\"\($1)\\\" \\\"\($0)\\\"\"" },
        curl("continued inside the URL") { "curl -H '\($1)' \\\n \"\($0.replacing("&", with: "&\\\n"))\"" },
        curl("wrapped inside the URL") { "curl -H '\($1)' '\($0.replacing("&timestamp", with: "\n   &timestamp"))'" },
        curl("--url-query") {
            let (address, query) = parts($0)
            return "curl -H '\($1)' --url-query '+\(query)' '\(address)'"
        },
        curl("--get and --data-raw") {
            let (address, query) = parts($0)
            return "curl --get '\(address)' -H '\($1)' "
                + query.split(separator: "&").map { "--data-raw '\($0)'" }.joined(separator: " ")
        },
        curl("--get and --data-binary") {
            let (address, query) = parts($0)
            return "curl --data-binary '\(query)' '\(address)' --get -H '\($1)'"
        },
        curl("--data-binary", ["wrongMethod"]) {
            let (address, query) = parts($0)
            return "curl --data-binary '\(query)' '\(address)' -H '\($1)'"
        },
        curl("--data-raw", ["wrongMethod"]) {
            let (address, query) = parts($0)
            return "curl --data-raw '\(query)' '\(address)' -H '\($1)'"
        },
        curl("--json", ["wrongMethod"]) { "curl --json '{}' '\($0)' -H '\($1)'" },
        curl("-d ''", ["wrongMethod"]) { "curl -d '' '\($0)' -H '\($1)'" },
        curl("of docker without quotes", ["shellCut"]) { "docker run --rm curlimages/curl -H '\($1)' \($0)" },
        curl("with a header without quotes", ["noKeyHeader"]) { "curl -H \($1) '\($0)'" },
        pasted("request with a quoted key", SigningKey.Kind.allCases, ["keyMalformed"], verdict: .wrong) { url, kit in
            "GET \(target(url)) HTTP/1.1\nHost: api.binance.com\nX-MBX-APIKEY: \"\(kit.apiKey)\"\n"
        },
        curl("-F", ["wrongMethod"]) { "curl -F a=b '\($0)' -H '\($1)'" },
        curl("-T", ["wrongMethod"]) { "curl -T file '\($0)' -H '\($1)'" },
        curl("-I", ["wrongMethod"]) { "curl -I '\($0)' -H '\($1)'" },
        curl("-X GET --json", ["bodyOnGet"]) { "curl -X GET --json '{}' '\($0)' -H '\($1)'" },
        ["POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS", "get"].flatMap { method in
            curl("-X \(method)", ["wrongMethod"]) { "curl -X \(method) '\($0)' -H '\($1)'" }
        },
        curl("-XPOST", ["wrongMethod"]) { "curl -XPOST '\($0)' -H '\($1)'" },
        curl("--request POST -G", ["wrongMethod"]) { "curl -G --request POST '\($0)' -H '\($1)'" },
        curl("with = in the header", ["headerWithoutColon"]) { "curl '\($0)' -H '\($1.replacing(": ", with: "="))'" },
        curl("with a space in the header", ["headerWithoutColon"]) {
            "curl '\($0)' -H '\($1.replacing(": ", with: " "))'"
        },
        curl("with a semicolon in the header", ["headerWithoutColon"]) { url, _ in "curl '\(url)' -H 'X-MBX-APIKEY;'" },
        curl("with an empty header", ["noKeyHeader"]) { url, _ in "curl '\(url)' -H 'X-MBX-APIKEY:'" },
        curl("with another header", ["noKeyHeader"]) { "curl '\($0)' -H '\($1.replacing("MBX-", with: ""))'" },
        curl("with -u", ["noKeyHeader"]) { url, _ in "curl -u key:secret '\(url)'" },
        curl("with Bearer", ["keyMalformed"]) { "curl '\($0)' -H '\($1.replacing(": ", with: ": Bearer "))'" },
        curl("with a comma after the key", ["keyMalformed"]) { "curl '\($0)' -H '\($1),'" },
        curl("with a key that is cut", ["keyMalformed"]) { "curl '\($0)' -H '\($1.dropLast())'" },
        pasted("curl with two keys", SigningKey.Kind.allCases, ["keyHeaderTwice"], verdict: .undecided) { url, kit in
            "curl '\(url)' -H 'X-MBX-APIKEY: \(kit.apiKey)' -H 'X-MBX-APIKEY: \(SigningKit.apiKeyText.reversedText)'"
        },
        pasted("curl with data of a file", SigningKey.Kind.allCases, ["fromFile"], verdict: .unknown) { url, kit in
            "curl -G '\(url)' -d @query.txt -H 'X-MBX-APIKEY: \(kit.apiKey)'"
        },
        rows("curl with variables", .unknown, ["variable", "maskedSignature"]) { kit in
            """
            curl -H "X-MBX-APIKEY: \(kit.apiKey)" \
            "https://api.binance.com\(path)?asset=BTC&timestamp=$TIMESTAMP&signature=$SIGNATURE"
            """
        },
        // Other programs.
        pasted("wget") { url, kit in "wget -qO- --header='X-MBX-APIKEY: \(kit.apiKey)' '\(url)'" },
        pasted("wget without quotes", SigningKey.Kind.allCases, ["shellCut"], verdict: .wrong) { url, kit in
            "wget --header='X-MBX-APIKEY: \(kit.apiKey)' \(url)"
        },
        pasted("HTTPie") { url, kit in "http GET '\(url)' X-MBX-APIKEY:\(kit.apiKey)" },
        pasted("HTTPie without quotes", SigningKey.Kind.allCases, ["shellCut"], verdict: .wrong) { url, kit in
            "http \(url) X-MBX-APIKEY:\(kit.apiKey)"
        },
        pasted("PowerShell") { url, kit in
            "Invoke-RestMethod -Uri \"\(url)\" -Headers @{ \"X-MBX-APIKEY\" = \"\(kit.apiKey)\" }"
        },
        pasted("PowerShell, POST", SigningKey.Kind.allCases, ["wrongMethod"], verdict: .wrong) { url, kit in
            "Invoke-RestMethod -Method Post -Uri \"\(url)\" -Headers @{ \"X-MBX-APIKEY\" = \"\(kit.apiKey)\" }"
        },
    ]

    // MARK: The header in code

    private static func keyMap(_ name: String, _ code: @escaping @Sendable (String) -> String) -> [SignatureSample] {
        pasted("\(name)", [.hmac]) { url, kit in "\(code(kit.apiKey))\n\(url)" }
            + pasted("\(name), another key", [.ed25519], ["keyOfOtherSecret"], verdict: .wrong) { url, _ in
                "\(code(SigningKit.apiKeyText.reversedText))\n\(url)"
            }
    }

    static let keyMaps: [[SignatureSample]] = [
        keyMap("Kotlin map") { "mapOf(\"X-MBX-APIKEY\" to \"\($0)\")" },
        keyMap("Kotlin header") { ".header(\"X-MBX-APIKEY\", \"\($0)\")" },
        keyMap("Go map") { "map[string]string{\"X-MBX-APIKEY\": \"\($0)\"}" },
        keyMap("Go header map") { "http.Header{\"X-MBX-APIKEY\": []string{\"\($0)\"}}" },
        keyMap("Go header map, short") { "http.Header{\"X-Mbx-Apikey\": {\"\($0)\"}}" },
        keyMap("Go Add") { "req.Header.Add(\"X-MBX-APIKEY\", \"\($0)\")" },
        keyMap("YAML") { "headers:\n  X-MBX-APIKEY: \($0)" },
        keyMap("YAML with quotes") { "headers:\n  \"X-MBX-APIKEY\": '\($0)'" },
        keyMap("TOML") { "\"X-MBX-APIKEY\" = \"\($0)\"" },
        keyMap("INI") { "X-MBX-APIKEY = \($0)" },
        keyMap("Ruby hash") { "{ 'X-MBX-APIKEY' => '\($0)' }" },
        keyMap("Ruby symbol") { "{ \"X-MBX-APIKEY\": \"\($0)\" }" },
        keyMap("Ruby request") { "request['X-MBX-APIKEY'] = '\($0)'" },
        keyMap("Swift setValue") { "request.setValue(\"\($0)\", forHTTPHeaderField: \"X-MBX-APIKEY\")" },
        keyMap("Swift addValue") { "request.addValue(\"\($0)\", forHTTPHeaderField: \"X-MBX-APIKEY\")" },
        keyMap("Swift dictionary") { "[\"X-MBX-APIKEY\": \"\($0)\"]" },
        keyMap("Objective-C") { "[request setValue:@\"\($0)\" forHTTPHeaderField:@\"X-MBX-APIKEY\"];" },
        keyMap("PHP header") { "CURLOPT_HTTPHEADER => [\"X-MBX-APIKEY: \($0)\"]" },
        keyMap("PHP map") { "['X-MBX-APIKEY' => '\($0)']" },
        keyMap("Rust header") { ".header(\"X-MBX-APIKEY\", \"\($0)\")" },
        keyMap("Rust insert") { "headers.insert(\"X-MBX-APIKEY\", HeaderValue::from_static(\"\($0)\"));" },
        keyMap("Rust parse") { "headers.insert(\"X-MBX-APIKEY\", \"\($0)\".parse().unwrap());" },
        keyMap("C# Add") { "client.DefaultRequestHeaders.Add(\"X-MBX-APIKEY\", \"\($0)\");" },
        keyMap("C# index") { "headers[\"X-MBX-APIKEY\"] = \"\($0)\";" },
        keyMap("C# dictionary") { "new Dictionary<string, string> { { \"X-MBX-APIKEY\", \"\($0)\" } }" },
        keyMap("Java setRequestProperty") { "con.setRequestProperty(\"X-MBX-APIKEY\", \"\($0)\");" },
        keyMap("Java Map.of") { "Map.of(\"X-MBX-APIKEY\", \"\($0)\")" },
        keyMap("Java map as text") { "headers={X-MBX-APIKEY=\($0)}" },
        keyMap("Scala") { "Map(\"X-MBX-APIKEY\" -> \"\($0)\")" },
        keyMap("Elixir") { "[{\"X-MBX-APIKEY\", \"\($0)\"}]" },
        keyMap("Clojure") { "{:headers {\"X-MBX-APIKEY\" \"\($0)\"}}" },
        keyMap("Lua") { "headers = { [\"X-MBX-APIKEY\"] = \"\($0)\" }" },
        keyMap("R") { "add_headers(\"X-MBX-APIKEY\" = \"\($0)\")" },
        keyMap("R with backticks") { "add_headers(`X-MBX-APIKEY` = \"\($0)\")" },
        keyMap("Perl") { "$ua->default_header('X-MBX-APIKEY' => '\($0)');" },
        keyMap("Haskell") { "(\"X-MBX-APIKEY\", \"\($0)\")" },
        keyMap("Python bytes") { "{b'X-MBX-APIKEY': b'\($0)'}" },
        keyMap("Python tuples") { "[('X-MBX-APIKEY', '\($0)')]" },
        keyMap("JavaScript") { "axios.defaults.headers.common['X-MBX-APIKEY'] = '\($0)'" },
        keyMap("JSON with escapes") { "{\\\"X-MBX-APIKEY\\\":\\\"\($0)\\\"}" },
        keyMap("HAR") { "{\"name\": \"X-MBX-APIKEY\", \"value\": \"\($0)\"}" },
        keyMap("Postman") { "{\"key\":\"X-MBX-APIKEY\",\"value\":\"\($0)\",\"type\":\"text\"}" },
        keyMap("verbose curl") { "> X-MBX-APIKEY: \($0)" },
        keyMap("HTTP/2") { "[HTTP/2] [1] [x-mbx-apikey: \($0)]" },
        pasted("newline in a literal", SigningKey.Kind.allCases, ["keyMalformed"], verdict: .wrong) { url, kit in
            "requests.get('\(url)', headers={'X-MBX-APIKEY': '\(kit.apiKey)\\n'})"
        },
        [
            "{'X-MBX-APIKEY': API_KEY}", "{\"X-MBX-APIKEY\": os.environ[\"BINANCE_KEY\"]}",
            ".header(\"X-MBX-APIKEY\", System.getenv(\"KEY\"))", "{\"X-MBX-APIKEY\": \"YOUR_API_KEY\"}",
            "{'X-MBX-APIKEY': f\"{key}\"}", "\"X-MBX-APIKEY\" to apiKey", "request['X-MBX-APIKEY'] = ENV['KEY']",
            "setValue(key, forHTTPHeaderField: \"X-MBX-APIKEY\")", "X-MBX-APIKEY: ${API_KEY}",
        ]
        .flatMap { code in
            pasted("no key in \(code)", [.hmac], ["maskedKey"]) { url, _ in "\(url)\n\(code)" }
        },
        [
            "requests.post('URL')", "requests.post(url=\"URL\")", "Net::HTTP::Post.new('URL')", "axios.delete(\"URL\")",
            "http.NewRequest(\"POST\", \"URL\", nil)",
            "fetch('URL', { method: 'POST' })", "client.PostAsync(\"URL\", null)", "POST URL failed",
            "HttpMethod.Post, \"URL\"", "{\"method\":\"PUT\",\"url\":\"URL\"}", "wget --method=POST 'URL'",
        ]
        .flatMap { code in
            pasted("method in \(code)", SigningKey.Kind.allCases, ["wrongMethod"], verdict: .wrong) { url, _ in
                code.replacing("URL", with: url)
            }
        },
        [
            "requests.get('URL')", "requests.get(url=\"URL\")", "Net::HTTP::Get.new('URL')",
            "http.NewRequest(\"GET\", \"URL\", nil)", "fetch('URL', { method: 'GET' })",
            "client.GetAsync(\"URL\")", "{\"method\":\"GET\",\"url\":\"URL\"}", "[request](URL)", "**URL**", "`URL`",
            "[URL](URL)", "« URL »", "x = `URL`",
        ]
        .flatMap { code in
            pasted("code \(code)", SigningKey.Kind.allCases) { url, _ in code.replacing("URL", with: url) }
        },
    ]

    // MARK: Marks and line breaks

    static let marks: [[SignatureSample]] = [
        [
            ";", "…", "\"", "'", "`", ">", "!", "*", "**", "_", "|", "\\", "。", "」", "】", ":", "',", "\");", "'`.",
            "...",
            "](x)", "\"}", "'}]", "\\n", "\\r\\n",
        ]
        .flatMap { mark in
            pasted("mark \(mark)", SigningKey.Kind.allCases) { url, _ in "\(url)\(mark)" }
                + pasted("mark \(mark) after a query", SigningKey.Kind.allCases) { url, _ in
                    "\(parts(url).query)\(mark)"
                }
        },
        [
            ("\\u0026", "&"), ("\\x26", "&"), ("\\\\u0026", "&"), ("&amp;", "&"), ("&#38;", "&"), ("&#x26;", "&"),
            ("&#038;", "&"), ("\\u003d", "="), ("\\u003D", "="), ("\\x3d", "="), ("&#61;", "="), ("&equals;", "="),
            ("\\u003f", "?"), ("&quest;", "?"),
        ]
        .flatMap { shown, meant in
            pasted("\(shown) for \(meant)", SigningKey.Kind.allCases) { url, _ in url.replacing(meant, with: shown) }
        },
        ["\n", "\n    ", " \n", "\r\n"].enumerated()
            .flatMap { number, wrap in
                [("&timestamp", true), ("timestamp=", true), ("maxB", true), ("isolated", true), ("3892", true)]
                    .flatMap { place, _ in
                        pasted("wrap \(number) at \(place)", SigningKey.Kind.allCases) { url, _ in
                            "'" + url.replacing(place, with: "\(wrap)\(place)") + "'"
                        }
                    }
            },
        ["&timestamp", "timestamp=", "3892"].flatMap { place in
            pasted("bare wrap at \(place)", SigningKey.Kind.allCases) { url, _ in
                url.replacing(place, with: "\n\(place)")
            }
        },
        pasted("a link before the request") { url, _ in "see https://developers.binance.com/docs?a=b: \(url)" },
        pasted("a link in Slack") { url, _ in "<\(url)|link>" },
        pasted("a Chinese sentence") { url, _ in "请求：\(url)，返回 -1022" },
        pasted("wrapped signature") { url, _ in
            let cut = url.index(url.endIndex, offsetBy: -30)
            return "\(url[..<cut])\n\(url[cut...])"
        },
        pasted("URL as a parameter", [.hmac]) { url, _ in "https://proxy.example/?url=\(PercentEncoding.encode(url))" },
        rows("query encoded as a whole", .wrong, ["wholeEncoded"]) { kit in
            let query = "\(plain)&signature=\(PercentEncoding.encode(try kit.sign(plain)))"
            return "https://api.binance.com\(path)?\(PercentEncoding.encode(query))"
        },
    ]

    // MARK: Hosts and paths

    private static func address(
        _ name: String,
        _ problems: [String],
        _ verdict: Verification.Verdict,
        _ change: @escaping @Sendable (String) -> String
    ) -> [SignatureSample] {
        pasted("address: \(name)", SigningKey.Kind.allCases, problems, verdict: verdict) { url, _ in change(url) }
    }

    static let addresses: [[SignatureSample]] = [
        ["api1", "api2", "api3", "api4", "api-gcp"].flatMap { host in
            address(host, [], .right) { $0.replacing("//api.", with: "//\(host).") }
        },
        address("without a scheme", [], .right) { $0.replacing("https://", with: "") },
        address("capitals", [], .right) { $0.replacing("api.binance.com", with: "API.Binance.com") },
        address("port", [], .right) { $0.replacing("api.binance.com", with: "api.binance.com:443") },
        address("WebSocket", ["notHTTPS"], .undecided) { $0.replacing("https:", with: "wss:") },
        address("plain HTTP", ["notHTTPS"], .undecided) { $0.replacing("https:", with: "http:") },
        [
            "demo-api.binance.com", "api.binance.us", "fapi.binance.com", "www.binance.com", "h",
            "api.binance.com.example.org", "api5.binance.com", "testnet.binance.vision", "data-api.binance.vision",
        ]
        .flatMap { host -> [SignatureSample] in
            let isWrong = host.hasSuffix(".vision")
            return address(
                host,
                (isWrong ? ["hostWithoutPath"] : []) + ["otherExchange"] + (isWrong ? [] : ["unknownHost"]),
                isWrong ? .wrong : .unknown
            ) {
                $0.replacing("api.binance.com", with: host)
            }
        },
        [
            "/sapi/v1/margin/maxborrowable", "/sapi/v1/margin/maxBorrowable/", "/sapi/v2/margin/maxBorrowable",
            "//sapi/v1/margin/maxBorrowable", "/sapi/v1/margin/maxBorrow", "/api/v3/maxBorrowable", "/sapi/v1/margin/",
        ]
        .flatMap { other in
            address(other, ["unknownPath"], .undecided) { $0.replacing(path, with: other) }
        },
    ]

    // MARK: Names and times

    private static func query(_ name: String, _ verdict: Verification.Verdict, _ problems: [String], _ query: String)
        -> [SignatureSample]
    {
        rows("query: \(name)", verdict, problems) { kit in
            "https://api.binance.com\(path)?\(query)&signature=\(PercentEncoding.encode(try kit.sign(query)))"
        }
    }

    static let names: [[SignatureSample]] = [
        [
            "isolated_symbol", "isolatedsymbol", "IsolatedSymbol", "ISOLATEDSYMBOL", "isolated-symbol", "isolatedSymbl",
            "isolateSymbol", "isolatedSymbols", "symbol", "isIsolated", "isolated", "pair",
        ]
        .flatMap { query("name \($0)", .right, ["crossInstead"], "asset=BTC&\($0)=BTCUSDT&\(stamp)") },
        query("unknown name", .right, ["unread"], "asset=BTC&note=1&\(stamp)"),
        query("recvwindow", .right, ["unread"], "asset=BTC&recvwindow=5000&\(stamp)"),
        query("recv_window", .right, ["unread"], "asset=BTC&recv_window=5000&\(stamp)"),
        ["Asset", "ASSET", "assets", "coin", "currency"].flatMap {
            query("name \($0)", .wrong, ["missing", "unread"], "\($0)=BTC&\(stamp)")
        },
        query("no asset", .wrong, ["missing"], stamp),
        query("only the pair", .wrong, ["missing"], "isolatedSymbol=BTCUSDT&\(stamp)"),
        query("Timestamp", .wrong, ["unstamped", "unread"], "asset=BTC&Timestamp=1736393892000"),
        query("two ?", .wrong, ["doubleMark", "unstamped"], "asset=BTC?timestamp=1736393892000"),
        query("%FF", .wrong, ["notUnicode", "unread"], "asset=BTC&note=%FF&\(stamp)"),
        query("%C0%80", .wrong, ["notUnicode", "unread"], "asset=BTC&note=%C0%80&\(stamp)"),
        query("surrogate", .wrong, ["notUnicode", "unread"], "asset=BTC&note=%ED%A0%80&\(stamp)"),
        query("%FF in a name", .wrong, ["notUnicode"], "asset=BTC&%FF=1&\(stamp)"),
        query("% and nothing", .wrong, ["notEncoded", "unread"], "asset=BTC&note=100%&\(stamp)"),
        query("%zz", .wrong, ["notEncoded", "unread"], "asset=BTC&note=%zz&\(stamp)"),
        query("%252C in an unknown parameter", .right, ["unread"], "asset=BTC&note=%252C&\(stamp)"),
        query("escaped digit", .undecided, ["needlessEscape"], "asset=BTC&timestamp=%31736393892000"),
        query("escaped letter", .undecided, ["needlessEscape"], "asset=%42TC&\(stamp)"),
        query("escaped name", .undecided, ["needlessEscape"], "asset=BTC&%74imestamp=1736393892000"),
        query("T for digits", .wrong, ["timestampText"], "asset=BTC&timestamp=0T"),
        rows("signatur%65", .wrong, ["unsigned", "needlessEscape"]) { kit in
            "\(plain)&signatur%65=\(PercentEncoding.encode(try kit.sign(plain)))"
        },
        rows("Signature", .wrong, ["unsigned", "unread"]) { kit in
            "\(plain)&Signature=\(PercentEncoding.encode(try kit.sign(plain)))"
        },
        rows("extra padding", .wrong, ["base64Padding"], kinds: [.rsa, .ed25519]) { kit in
            "\(plain)&signature=\(PercentEncoding.encode(try kit.sign(plain) + "===="))"
        },
        rows("one more =", .wrong, ["base64Padding"], kinds: [.rsa, .ed25519]) { kit in
            "\(plain)&signature=\(PercentEncoding.encode(try kit.sign(plain) + "="))"
        },
        [
            ("a day old", -86_400_000), ("a year old", -31_536_000_000), ("six seconds old", -6000),
            ("a minute old", -60_000),
        ]
        .flatMap { name, distance in
            query(name, .undecided, ["expired"], "asset=BTC&timestamp=\(1_736_393_892_000 + distance)")
        },
        [("a day ahead", 86_400_000), ("a year ahead", 31_536_000_000), ("a second ahead", 1000)].flatMap {
            name,
            distance in
            query(name, .wrong, ["ahead"], "asset=BTC&timestamp=\(1_736_393_892_000 + distance)")
        },
        query("within a wide window", .right, [], "asset=BTC&recvWindow=60000&timestamp=1736393832000"),
        query("999 ms ahead", .right, [], "asset=BTC&timestamp=1736393892999"),
    ]
}
