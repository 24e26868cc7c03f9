import BinanceMargin
@testable import Diagnosis
@testable import ExchangeAccess
import Foundation
import InjectedTime

import SandboxExchange
import SandboxHTTP

extension Drill {
    private static let host = "exchange.test"

    /// What is the matter on the way: with a resolver, a proxy, a TLS server of the drill's own.
    static let ofWay: [Drill] = [
        .fails(.lookup, .nameNotFound, "a name that the resolver does not know") {
            $0.lookForReal([:], baseURL: "https://\(host)")
        },
        .warns(.lookup, .lookupSlow, "a resolver that takes three seconds") { bench in
            var report = NetworkPathReport.good(until: 4_000_000_000)
            report.lookup = .seconds(3)
            bench.way = CannedNetworkPath(report: report)
        },
        .fails(.connect, .connectionRefused, "a closed port") { bench in
            let proxy = try ScriptedProxy(response: "")
            proxy.stop()
            bench.lookForReal([host: ["127.0.0.1"]], baseURL: "https://\(host):\(proxy.port)")
        },
        .fails(.connect, .connectionTimedOut, "a firewall that drops connections") {
            $0.way = CannedNetworkPath(report: .ending(at: .connect, .connectTimedOut))
        },
        .fails(.connect, .unreachable, "no route to the host") {
            $0.way = CannedNetworkPath(report: .ending(at: .connect, .unreachable))
        },
        .warns(.connect, .addressesPartlyDead, "two addresses, one of which does not respond") { bench in
            var report = NetworkPathReport.good(until: 4_000_000_000)
            report.attempts.append(.init(address: "2001:db8::7", connect: nil, failure: .connectTimedOut))
            bench.way = CannedNetworkPath(report: report)
        },
        .fails(.tls, .certificateExpired, "a certificate of last year") {
            try await serveTLS(&$0, from: -400, days: 30)
        },
        .fails(.tls, .certificateNotYetValid, "a certificate of next year") {
            try await serveTLS(&$0, from: 400, days: 30)
        },
        .fails(.tls, .certificateUntrusted, "a certificate of an authority that is not trusted") { bench in
            try await serveTLS(&bench, from: 0, days: 30)
            bench.settings["caFile"] = try bench.write(ServerCertificate().authorityPEM, to: "other.pem")
        },
        .fails(.tls, .certificateWrongHost, "a certificate for another host") { bench in
            try await serveTLS(&bench, from: 0, days: 30, host: host, address: "127.0.0.2")
        },
        .fails(.tls, .noRoots, "a missing file of authorities") { bench in
            try await serveTLS(&bench, from: 0, days: 30)
            bench.settings["caFile"] = bench.folder.path + "/gone.pem"
        },
        .fails(.tls, .tlsHandshake, "a peer that does not use TLS") { bench in
            let proxy = try ScriptedProxy(response: "HTTP/1.1 400 Bad Request\r\n\r\n")
            bench.lookForReal([host: ["127.0.0.1"]], baseURL: "https://\(host):\(proxy.port)")
            bench.way = HastyNetworkPath(inner: bench.way)
            bench.afterwards.append { proxy.stop() }
        },
        .fails(.tls, .peerWithoutTLS, "a port for plain HTTP") {
            $0.way = CannedNetworkPath(report: .ending(at: .tls, .tls(.noTLS)))
        },
        .warns(.tls, .certificateEndsSoon, "a certificate that ends in five days") { bench in
            let end = bench.time.wallMilliseconds / 1000 + 5 * 86_400
            bench.way = CannedNetworkPath(report: .good(until: end))
        },
        .warns(.tls, .tlsIntercepted, likely: true, "a certificate for the exchange that a company signed") { bench in
            bench.way = CannedNetworkPath(report: .good(until: 4_000_000_000, issuer: "Example Corp, Web Gateway"))
        },
        .fails(.proxy, .proxyMalformed, "a proxy's address that cannot be read") {
            $0.lookForReal([:], baseURL: "https://\(host)")
            $0.settings["proxy"] = "socks9://proxy.test"
        },
        .fails(.proxy, .proxyLogin, "a proxy that requires a password") {
            try proxy(&$0, response: "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"")
        },
        .fails(.proxy, .proxyLogin, "a proxy's password without a user name and colon") {
            try proxy(&$0, response: "200 OK")
            $0.settings["proxyAuth"] = "env:LOGIN"
            $0.environment["LOGIN"] = "hunter2"
        },
        .fails(.proxy, .secretMissing, "a proxy's password in a variable that is not set") {
            try proxy(&$0, response: "200 OK")
            $0.settings["proxyAuth"] = "env:LOGIN"
        },
        .fails(.proxy, .proxyLoginUnsupported, "a proxy that accepts only NTLM") {
            try proxy(&$0, response: "407 Proxy Authentication Required\r\nProxy-Authenticate: NTLM")
        },
        .fails(.proxy, .proxyRefused, "a proxy that does not let the exchange through") {
            try proxy(&$0, response: "403 Forbidden")
        },
        .fails(.proxy, .proxyUnable, "a proxy that cannot reach the exchange") {
            try proxy(&$0, response: "502 Bad Gateway")
        },
        .fails(.proxy, .proxyPage, "a network's sign-in page in place of the proxy's connection") {
            try proxy(&$0, response: "200 OK\r\n\r\n<html><title>Log in</title></html>")
        },
        .fails(.proxy, .proxyClosed, "a proxy that closes every connection") {
            try proxy(&$0, sending: "")
        },
        .fails(.proxy, .proxySilent, "a proxy that does not respond") {
            var report = NetworkPathReport.ending(at: .proxy, .connectTimedOut)
            report.proxy = "http://proxy.test:8080"
            $0.way = CannedNetworkPath(report: report)
        },
        .fails(.proxy, .proxyProtocol, "a SOCKS proxy that is set as one for HTTP") {
            try proxy(&$0, sending: "\u{5}\u{7F}")
        },
        .fails(.proxy, .proxyProtocol, "an HTTP proxy that is set as one for SOCKS") {
            try proxy(&$0, sending: "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", as: "socks5")
            $0.way = HastyNetworkPath(inner: $0.way)
        },
        .fails(.lookup, .nameNotFound, "a proxy whose name the resolver does not know") {
            $0.lookForReal([host: ["127.0.0.1"]], baseURL: "https://\(host)")
            $0.settings["proxy"] = "http://proxy.test:8080"
        },
        .fails(.connect, .connectionRefused, "a proxy that does not run") { bench in
            let stopped = try ScriptedProxy(response: "")
            stopped.stop()
            bench.lookForReal(["proxy.test": ["127.0.0.1"]], baseURL: "https://\(host)")
            bench.settings["proxy"] = "http://proxy.test:\(stopped.port)"
        },
    ]

    /// An exchange over TLS with a certificate that begins `start` days from now; its authority is trusted.
    static func serveTLS(
        _ bench: inout DoctorBench,
        from start: Int,
        days: Int,
        host: String = "localhost",
        address: String = "127.0.0.1"
    ) async throws {
        let certificate = try ServerCertificate(
            notBefore: Date().addingTimeInterval(Double(start) * 86_400),
            days: days
        )
        // The certificate is valid only for 127.0.0.1; all of 127.0.0.0/8 is this machine.
        let server = try await SandboxServer.start(
            exchange: SandboxExchange(time: SystemTime()),
            host: address,
            tls: certificate,
            exposedToNetwork: true
        )
        bench.lookForReal([host: [address]], baseURL: "https://\(host):\(server.port)")
        bench.settings["caFile"] = try bench.write(certificate.authorityPEM, to: "authority.pem")
        bench.afterwards.append { await server.stop() }
    }

    private static func proxy(_ bench: inout DoctorBench, response: String) throws {
        try self.proxy(&bench, sending: "HTTP/1.1 \(response)\r\nContent-Length: 0\r\n\r\n")
    }

    private static func proxy(_ bench: inout DoctorBench, sending bytes: String, as scheme: String = "http") throws {
        let proxy = try ScriptedProxy(response: bytes)
        bench.lookForReal(["proxy.test": ["127.0.0.1"]], baseURL: "https://\(host)")
        bench.settings["proxy"] = "\(scheme)://proxy.test:\(proxy.port)"
        bench.afterwards.append { proxy.stop() }
    }
}

/// Looks at a way, with less patience.
private struct HastyNetworkPath: ConnectionProbing {
    let inner: any ConnectionProbing

    func look(at plan: ConnectionPlan, within limit: Duration) async -> NetworkPathReport? {
        await inner.look(at: plan, within: .milliseconds(500))
    }
}
