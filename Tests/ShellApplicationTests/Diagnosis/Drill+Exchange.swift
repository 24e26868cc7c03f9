import BinanceMargin
@testable import Diagnosis
@testable import ExchangeAccess
@testable import MarginShell
import SandboxExchange

extension Drill {
    /// Every fault that the embedded exchange can simulate, and other peers in its place.
    static let ofExchange: [Drill] = [
        .fails(.reach, .rateLimited, "the fault `rate-limit`") { $0.fault(.rateLimit) },
        .fails(.reach, .banned, "the fault `ban`") { $0.fault(.ban) },
        .fails(.reach, .responseTimedOut, "the fault `hang`") { $0.fault(.hang) },
        .fails(.reach, .connectionLost, "the fault `reset`") { $0.fault(.reset) },
        .fails(.reach, .connectionLost, "the fault `truncated`") { $0.fault(.truncated) },
        .fails(.reach, .firewall, "the fault `firewall`") { $0.fault(.firewall) },
        .fails(.reach, .restrictedLocation, "the fault `restricted-location`") { $0.fault(.restrictedLocation) },
        .fails(.reach, .exchangeFault, "the fault `server-error`") { $0.fault(.serverError) },
        .fails(.reach, .exchangeFault, "the fault `unavailable`") { $0.fault(.unavailable) },
        .fails(.reach, .maintenance, "the fault `maintenance`") { $0.fault(.maintenance) },
        .warns(.reach, .responseSlow, "the fault `slow` of four seconds") { $0.fault(.slow, .seconds(4)) },
        .warns(.clock, .clockImprecise, "a network too slow to compare clocks over") {
            $0.fault(.slow, .milliseconds(2500))
        },
        .fails(.reach, .responseTimedOut, "the fault `slow` of twelve seconds") { $0.fault(.slow, .seconds(12)) },
        .fails(.clock, .clockBehind, "the fault `skew` of 30 seconds ahead") { $0.fault(.skew, .seconds(30)) },
        .fails(.clock, .clockAhead, "an exchange whose clock is 5 seconds behind") { $0.skew = .seconds(-5) },
        .fails(.permissions, .marginMissing, "the fault `permission`") { $0.fault(.permission) },
        .fails(.address, .addressRefused, likely: true, "the fault `address`") { $0.fault(.address) },
        .fails(.reach, .notAnExchange, "a portal's page instead of the exchange") {
            $0.response("/api", "<html><head><title>Log in</title></head></html>")
        },
        .fails(.reach, .firewallChallenge, "a firewall that asks for a browser") {
            $0.response("/api", "", status: 202, headers: ["x-amzn-waf-action": "challenge"])
        },
        .fails(.request, .firewallChallenge, "a firewall that asks for a browser for some requests") {
            $0.response("/sapi", "", status: 202, headers: ["x-amzn-waf-action": "challenge"])
        },
        .fails(.reach, .networkFilter, "a company's filter that blocks the host") {
            $0.response("/api", "<html><title>Blocked</title>FortiGuard Intrusion Prevention</html>", status: 403)
        },
        .fails(.reach, .loginRequired, "a gateway that requires a login") {
            $0.response("/api", "<html><title>Log in</title></html>", status: 401)
        },
        .fails(.reach, .responseUnusable, "a response that is not JSON") { $0.response("/api", "pong") },
        .fails(.reach, .redirected, "a host that redirects") { $0.response("/api", "", status: 302) },
        .fails(.clock, .responseUnusable, "a response without the time") { $0.response("/api/v3/time", "{}") },
        .fails(.clock, .serverTimeOdd, "an exchange whose time is in seconds") {
            $0.response("/api/v3/time", #"{"serverTime":1736393892}"#)
        },
        .fails(.request, .amountNegative, "a negative amount") {
            $0.response("/sapi/v1/margin/maxBorrowable", #"{"amount":"-1","borrowLimit":"60"}"#)
        },
        .fails(.reach, .tlsExpected, "an `http` address of a port for TLS") {
            $0.settings["baseURL"] = "http://127.0.0.1:8443"
            $0.response("/api", "Client sent an HTTP request to an HTTPS server.", status: 400)
        },
        .fails(.system, .maintenance, "a status page that says maintenance while all else works") {
            $0.response("/sapi/v1/system/status", #"{"status":1,"msg":"system_maintenance"}"#)
        },
    ]
}
