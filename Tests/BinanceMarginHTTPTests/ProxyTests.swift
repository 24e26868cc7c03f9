import BinanceMargin
import BinanceMarginHTTP
import RequestSigning
import Testing

@Suite struct ProxyTests {
    @Test(arguments: [
        ("proxy.example.com", "http://proxy.example.com:8080"), ("http://Proxy:3128/", "http://proxy:3128"),
        ("socks5://127.0.0.1", "socks5://127.0.0.1:1080"), ("socks5h://[::1]:9050", "socks5://[::1]:9050"),
    ])
    func `a setting names host and port`(_ text: String, _ printed: String) throws {
        #expect("\(try ProxyURL(setting: text))" == printed)
    }

    @Test(arguments: [
        ("http://me:pw@proxy", ProxyFault.userInformation), ("socks5://me:pw@proxy", .passwordOverSOCKS),
        ("socks4://proxy", .unsupportedScheme("socks4")), ("https://proxy", .unsupportedScheme("https")),
        ("http://wpad/proxy.pac", .automaticConfiguration), ("pac+http://wpad/x", .automaticConfiguration),
        ("http://proxy:0", .badPort), ("http://", .malformed), ("", .malformed), ("a b", .malformed),
        ("http://proxy/path", .malformed),
    ])
    func `what is not supported is refused with its reason`(_ text: String, _ fault: ProxyFault) {
        #expect(throws: fault) { try ProxyURL(setting: text) }
    }

    @Test func `a variable may carry a login, which prints masked`() throws {
        let url = try ProxyURL(variable: "http://us%40er:p%3Aword@proxy:3128")
        #expect(url.login?.user == "us@er")
        #expect(url.login?.password == Secret(utf8: "p:word"))
        var dumped = ""
        dump(url, to: &dumped)
        for text in ["\(url)", String(reflecting: url), dumped] {
            #expect(!text.contains("word"))
            #expect(!text.contains("us@er"))
        }
        #expect("\(url)" == "http://<redacted>@proxy:3128")
    }

    @Test func `SOCKS with a password is refused wherever it comes from`() {
        let login = ProxyLogin(user: "me", password: Secret(utf8: "pw"))
        #expect(throws: ProxyFault.passwordOverSOCKS) {
            try Proxy(scheme: .socks5, host: "proxy", port: 1080, login: login)
        }
        #expect(throws: ProxyFault.passwordOverSOCKS) {
            try ProxyURL(setting: "socks5://proxy").proxy(login: login, exceptions: ProxyExceptions(""))
        }
    }

    @Test func `the environment is read in either letter case, lower case first`() throws {
        #expect(try ProxyEnvironment.proxy(in: ["HTTPS_PROXY": "http://upper"])?.host == "upper")
        #expect(
            try ProxyEnvironment.proxy(in: ["https_proxy": "http://lower", "HTTPS_PROXY": "http://upper"])?.host
                == "lower"
        )
        #expect(try ProxyEnvironment.proxy(in: ["ALL_PROXY": "socks5://all"])?.scheme == .socks5)
        #expect(try ProxyEnvironment.proxy(in: ["HTTPS_PROXY": ""]) == nil)
        #expect(try ProxyEnvironment.proxy(in: ["HTTP_PROXY": "http://plain"]) == nil)
    }
}
