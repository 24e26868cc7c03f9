import BinanceMargin
import Testing

@Suite struct BaseURLTests {
    @Test(arguments: [
        ("https://api.binance.com", "https://api.binance.com"), ("HTTPS://API.Binance.com/", "https://api.binance.com"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("http://localhost", "http://localhost"),
        ("http://[::1]:9", "http://[::1]:9"), ("http://127.9.9.9", "http://127.9.9.9"),
    ])
    func `secure hosts and this computer are accepted`(_ text: String, _ printed: String) throws {
        #expect(try BaseURL(text).description == printed)
    }

    @Test(arguments: [
        ("http://api.binance.com", BaseURLFault.plainRemote(host: "api.binance.com")),
        ("http://127.0.0.1.example.com", .plainRemote(host: "127.0.0.1.example.com")),
        ("http://localhost.example.com", .plainRemote(host: "localhost.example.com")),
        ("ftp://api.binance.com", .unsupportedScheme("ftp")), ("http+unix://%2Ftmp", .unsupportedScheme("http+unix")),
        ("https://me:pw@api.binance.com", .userInformation), ("https://api.binance.com/sapi", .trailingParts),
        ("https://api.binance.com?x", .trailingParts), ("https://api.binance.com:0", .badPort),
        ("https://api.binance.com:70000", .badPort), ("https://api.binance.com:", .badPort),
        ("api.binance.com", .malformed), ("https://", .malformed), ("", .malformed), ("https://a b", .malformed),
        ("https://[zz]", .malformed), ("https://biná.com", .malformed),
    ])
    func `anything else is refused with its reason`(_ text: String, _ fault: BaseURLFault) {
        #expect(throws: fault) { try BaseURL(text) }
    }
}
