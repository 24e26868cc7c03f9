import BinanceMargin
import ExchangeAccess

extension RefusalCorpusTests {
    /// Pages and texts as content delivery networks and servers in front of the exchange word them.
    static let ofServers = [
        Refusal(
            503,
            "<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>\n",
            .exchangeFault,
            .exchangeFault,
            "Wait a minute"
        ),
        Refusal(
            504,
            "<html><body><h1>504 Gateway Time-out</h1>\nThe server didn't respond in time.\n</body></html>\n",
            .exchangeFault,
            .exchangeFault,
            "Wait a minute"
        ),
        Refusal(
            408,
            "<html><body><h1>408 Request Time-out</h1>\nYour browser didn't send a complete request in time.\n</body></html>\n",
            .parameter,
            .responseTimedOut,
            "Try again"
        ),
        Refusal(
            400,
            "<html><body><h1>400 Bad request</h1>\nYour browser sent an invalid request.\n</body></html>\n",
            .parameter,
            .notAnExchange,
            "scheme, host and port"
        ),
        Refusal(
            403,
            page("Attention Required! | Cloudflare", "Sorry, you have been blocked"),
            .firewall,
            .firewall,
            wait: 300,
            "Send nothing for 5m"
        ),
        Refusal(
            403,
            page("Just a moment...", "Enable JavaScript and cookies to continue"),
            headers: ["cf-mitigated": "challenge"],
            .firewall,
            .firewallChallenge,
            wait: 300,
            "VPNs and clouds"
        ),
        Refusal(
            503,
            page("Just a moment...", "Checking your browser"),
            .exchangeFault,
            .firewallChallenge,
            "VPNs and clouds"
        ),
        Refusal(
            429,
            page("Access denied | api.binance.com used Cloudflare to restrict access", "Error 1015"),
            .rateLimit,
            .rateLimited,
            wait: 60,
            "Wait 1m"
        ),
        Refusal(
            403,
            page("Access denied | api.binance.com used Cloudflare to restrict access", "Error 1020"),
            .firewall,
            .firewall,
            wait: 300,
            "Send nothing for 5m"
        ),
        Refusal(
            520,
            page("api.binance.com | 520: Web server is returning an unknown error"),
            .exchangeFault,
            .exchangeFault,
            "Wait a minute"
        ),
        Refusal(522, "error code: 522", .exchangeFault, .exchangeFault, "Wait a minute"),
        Refusal(525, page("525: SSL handshake failed"), .exchangeFault, .exchangeFault, "Wait a minute"),
        Refusal(
            403,
            "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY>You don't have permission to access \"http://api.binance.com/\" on this server.<P>Reference #18.2d5c1102.1</BODY></HTML>",
            headers: ["Server": "AkamaiGHost"],
            .firewall,
            .firewall,
            wait: 300,
            "Send nothing for 5m"
        ),
        Refusal(
            503,
            "<HTML><HEAD><TITLE>Service Unavailable</TITLE></HEAD><BODY>Service Unavailable - DNS failure</BODY></HTML>",
            .exchangeFault,
            .exchangeFault,
            "Wait a minute"
        ),
        Refusal(
            502,
            page("ERROR: The request could not be satisfied", "CloudFront wasn't able to connect to the origin."),
            .exchangeFault,
            .exchangeFault,
            "Wait a minute"
        ),
        Refusal(503, "no healthy upstream", .exchangeFault, .exchangeFault, "Wait a minute"),
        Refusal(
            503,
            "upstream connect error or disconnect/reset before headers. reset reason: connection failure",
            .exchangeFault,
            .exchangeFault,
            "Wait a minute"
        ),
        Refusal(414, page("414 Request-URI Too Large", "nginx"), .parameter, .requestRefused, "`explain`"),
        Refusal(405, page("405 Not Allowed", "nginx"), .parameter, .requestRefused, "`explain`"),
        Refusal(
            403,
            "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>",
            .firewall,
            .firewall,
            wait: 300,
            "Send nothing for 5m"
        ),
        Refusal(
            400,
            page("400 The plain HTTP request was sent to HTTPS port", "nginx/1.25"),
            .parameter,
            .tlsExpected,
            "https://"
        ),
        Refusal(400, "Client sent an HTTP request to an HTTPS server.\n", .parameter, .tlsExpected, "https://"),
        Refusal(
            400,
            page("400 Bad Request", "Reason: You're speaking plain HTTP to an SSL-enabled server port."),
            .parameter,
            .tlsExpected,
            "https://"
        ),
    ]

    /// Pages of proxies and filters of the caller's own network.
    static let ofProxies = [
        Refusal(
            503,
            page("ERROR: The requested URL could not be retrieved", "(squid/5.7)"),
            headers: ["X-Squid-Error": "ERR_CONNECT_FAIL 111"],
            .network,
            .proxyUnable,
            "Try again in a minute"
        ),
        Refusal(
            502,
            page("ERROR: The requested URL could not be retrieved"),
            headers: ["X-Squid-Error": "ERR_READ_ERROR 104"],
            .network,
            .proxyUnable,
            "Try again in a minute"
        ),
        Refusal(
            407,
            "",
            headers: ["X-Squid-Error": "ERR_CACHE_ACCESS_DENIED 0", "Proxy-Authenticate": "Basic realm=\"x\""],
            .network,
            .proxyLogin,
            "`set proxyAuth"
        ),
        Refusal(
            403,
            page("ERROR: The requested URL could not be retrieved", "Generated by proxy.example (squid/4.6)"),
            .network,
            .networkFilter,
            "network administrator"
        ),
        Refusal(
            403,
            page("Internet Security by Zscaler", "Sorry, Example Corp does not allow you to visit this site"),
            .network,
            .networkFilter,
            "network administrator"
        ),
        Refusal(
            200,
            page("Internet Security by Zscaler", "Not allowed to browse Cryptocurrency"),
            .decoding,
            .networkFilter,
            "network administrator"
        ),
        Refusal(
            307,
            "",
            headers: ["Location": "https://gateway.zscaler.net:443/auD"],
            .decoding,
            .redirected,
            "`show baseURL`"
        ),
        Refusal(
            403,
            page("Web Page Blocked", "FortiGuard Intrusion Prevention - Access Blocked"),
            .network,
            .networkFilter,
            "network administrator"
        ),
        Refusal(
            200,
            page("Web Page Blocked!", "FortiGate Application Control"),
            .decoding,
            .networkFilter,
            "network administrator"
        ),
        Refusal(
            403,
            page("Site blocked", "This site is blocked due to a phishing threat. Cisco Umbrella"),
            .network,
            .networkFilter,
            "network administrator"
        ),
        Refusal(
            403,
            page("403 Filtered", "Generated by tinyproxy version 1.11.1."),
            .network,
            .networkFilter,
            "network administrator"
        ),
        Refusal(
            503,
            page("Web Page Blocked", "Palo Alto Networks"),
            .exchangeFault,
            .networkFilter,
            "network administrator"
        ),
        Refusal(
            511,
            page("Login required", "Network Authentication Required"),
            .exchangeFault,
            .proxyPage,
            "log in to the network"
        ),
        Refusal(200, page("Wi-Fi", "Welcome"), headers: plain, .decoding, .notAnExchange, "log in to the network"),
        Refusal(
            302,
            page("302 Found"),
            headers: ["Location": "http://login.wifi/"],
            .decoding,
            .redirected,
            "`show baseURL`"
        ),
    ]
}
