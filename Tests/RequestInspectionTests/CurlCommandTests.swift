import BinanceMargin
import RequestSigning
import Testing
import InjectedTime

@testable import RequestInspection

/// The line for curl, as far as its text goes; that it runs is tried with the built program.
@Suite struct CurlCommandTests {
    /// Nothing may be sent.
    private struct NoTransport: Transport {
        func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
            throw TransportFailure(.unreachable)
        }
    }

    private func request(baseURL: String = "https://api.binance.com") throws -> PreparedRequest {
        let client = MarginClient(
            baseURL: try BaseURL(baseURL),
            transport: NoTransport(),
            credentials: Credentials(
                apiKey: try #require(APIKey("ABCDEFGHIJKLMNOPqrstuvwxyz")),
                signingKey: SigningKey(hmacSecret: Secret(utf8: "secretOfTheTest"))
            ),
            host: HostState(time: VirtualTime())
        )
        return try client.prepare(.maxBorrowable(asset: try #require(Asset("BTC")), scope: .cross))
    }

    private func line(
        baseURL: String = "https://api.binance.com",
        proxy: String? = nil,
        authorities: String? = nil,
        offset: Int64 = 0
    ) throws -> String {
        let request = try request(baseURL: baseURL)
        return CurlCommand(request: request, proxy: proxy, authoritiesFile: authorities, clockOffset: offset).text
    }

    @Test(arguments: [
        ("http://proxy.example:3128", "--proxy 'http://proxy.example:3128'"),
        ("http://bob@proxy.example:3128", "--proxy 'http://proxy.example:3128' --proxy-user 'bob'"),
        ("http://bob:hunter2@proxy.example:3128", "--proxy 'http://proxy.example:3128' --proxy-user 'bob'"),
        ("socks5://a:hunter2@b:c@proxy.example:1080", "--proxy 'socks5://proxy.example:1080' --proxy-user 'a'"),
        ("proxy.example:3128", "--proxy 'proxy.example:3128'"),
    ])
    func `the session's proxy is used, and its password never`(_ proxy: String, _ words: String) throws {
        let line = try line(proxy: proxy)
        #expect(line.contains(" \(words) "))
        #expect(!line.contains("hunter2"))
    }

    @Test func `a login at the proxy comes from the environment`() throws {
        let command = CurlCommand(
            request: try request(),
            proxy: "http://proxy.example:3128",
            hasProxyLogin: true,
            authoritiesFile: nil,
            clockOffset: 0
        )
        #expect(command.text.contains("--proxy 'http://proxy.example:3128' --proxy-user \"${MARGINSH_PROXY_AUTH:?}\" "))
    }

    @Test func `this machine is reached without a proxy`() throws {
        let line = try line(baseURL: "http://127.0.0.1:8080", proxy: "http://proxy.example:3128")
        #expect(line.contains("--noproxy '*'"))
        #expect(!line.contains("proxy.example"))
    }

    @Test func `the path of an authority file is quoted, whatever its characters`() throws {
        #expect(try line(authorities: "/etc/o'ne $HOME.pem").contains("--cacert '/etc/o'\\''ne $HOME.pem'"))
        #expect(try line(authorities: "~/c a.pem").contains("--cacert \"$HOME\"/'c a.pem'"))
    }

    @Test func `a measured clock corrects the line's`() throws {
        #expect(try line().contains("&timestamp=$(date +%s)000\""))
        #expect(try line(offset: 1500).contains("&timestamp=$(($(date +%s)000 + 1500))\""))
        #expect(try line(offset: -90_000).contains("&timestamp=$(($(date +%s)000 - 90000))\""))
    }

    @Test func `it contains neither key nor secret nor signature`() throws {
        let signature = try #require(try request().signature)
        for secret in ["ABCDEFGHIJKLMNOPqrstuvwxyz", "secretOfTheTest", signature] {
            #expect(!(try line().contains(secret)))
        }
    }
}
