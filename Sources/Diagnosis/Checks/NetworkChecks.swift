import BilingualText
import BinanceMargin
import ExchangeAccess
import InjectedTime
import RecordRendering
import ShellRuntime
import ShellSession
import TerminalText

/// The proxy: whether its setting is valid, and whether it opens connections.
struct ProxyCheck: DiagnosticCheck {
    let name = CheckName.proxy
    let summary = LocalizedText("the proxy, if one is used", "代理（如有）")
    let cost: CheckCost? = .noRequest

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let path = try await checkContext.networkPath() else { return .skipped(checkContext.noNetworkPath) }
        guard let proxy = path.proxy else {
            if let failure = checkContext.proxyLoginFailure {
                return .fail(Problem.of(failure), [checkContext.place(of: "proxyAuth")].compactMap { $0 })
            }
            guard path.failure(at: .configuration) == nil else { return .fail(.proxyMalformed) }
            return .ok([Fact("proxy", "none")])
        }
        var facts = [Fact("proxy", proxy, .host)]
        if let origin = path.proxyOrigin { facts.append(Fact("from", origin)) }
        if path.proxyOrigin == "setting", let login = checkContext.place(of: "proxyAuth") { facts.append(login) }
        if let user = path.proxyUser { facts.append(Fact("user", VisibleText(user).description, .text)) }
        if let reason = path.failure(at: .proxy) {
            if case .proxy(let status?) = reason { facts.append(Fact("status", status)) }
            let isPublic = checkContext.snapshot.unknownHost == nil
            if let host = checkContext.probedURL?.authority {
                facts.append(Fact("host", host, isPublic ? .open : .host))
            }
            return .fail(Problem.ofProxy(reason), facts)
        }
        if let tunnel = path.tunnel { facts.append(Fact("took", tunnel)) }
        return .ok(facts)
    }
}

/// The addresses of the exchange's host, or the proxy's.
struct LookupCheck: DiagnosticCheck {
    private static let slow: Duration = .seconds(2)

    let name = CheckName.lookup
    let summary = LocalizedText("the IPv4 and IPv6 addresses of the host", "主机的 IPv4 和 IPv6 地址")
    let cost: CheckCost? = .noRequest

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let path = try await checkContext.networkPath() else { return .skipped(checkContext.noNetworkPath) }
        guard path.failure(at: .configuration) == nil else { return .skipped(.needs(.proxy)) }
        let isPublic = path.proxy == nil && checkContext.snapshot.unknownHost == nil
        let host = Fact("host", path.host, isPublic ? .open : .host)
        guard path.failure(at: .lookup) == nil else { return .fail(.nameNotFound, [host]) }
        let addresses = path.attempts.map(\.address)
        let facts = [
            host,
            Fact("v4", Self.list(addresses.filter { !$0.contains(":") }), isPublic ? .open : .address),
            Fact("v6", Self.list(addresses.filter { $0.contains(":") }), isPublic ? .open : .address),
            Fact("took", path.lookup),
        ]
        return .ok(unless: path.lookup > Self.slow ? .lookupSlow : nil, facts)
    }

    private static func list(_ addresses: [String]) -> String {
        addresses.isEmpty ? "none" : addresses.joined(separator: ",")
    }
}

struct ConnectCheck: DiagnosticCheck {
    let name = CheckName.connect
    let summary = LocalizedText("a connection to each address", "到每个地址的连接")
    let needs = [CheckName.lookup]
    let cost: CheckCost? = .noRequest

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let path = try await checkContext.networkPath() else { return .skipped(checkContext.noNetworkPath) }
        if path.failure(at: .lookup) != nil || path.failure(at: .configuration) != nil {
            return .skipped(.needs(.lookup))
        }
        let isPublic = path.proxy == nil && checkContext.snapshot.unknownHost == nil
        let connected = path.attempts.filter { $0.connect != nil }
        var facts = [Fact("port", path.port), Fact("reached", "\(connected.count)/\(path.attempts.count)")]
        if let first = connected.first {
            facts.append(Fact("address", first.address, isPublic ? .open : .address))
            if let took = first.connect { facts.append(Fact("took", took)) }
        }
        if let reason = path.failure(at: .connect) { return .fail(Problem.of(reason), facts) }
        // On a computer without IPv6 the connection fails immediately, which is harmless.
        let dead = path.attempts.filter { $0.connect == nil && $0.failure != .unreachable }
        return .ok(unless: dead.isEmpty ? nil : .addressesPartlyDead, facts)
    }
}

/// TLS with the exchange, and the issuer of its certificate.
struct TLSCheck: DiagnosticCheck {
    private static let soon: Int64 = 14 * 86_400

    /// Words in the names of the certificate authorities of public sites; a company's own CA has none of them.
    private static let publicAuthorities = [
        "amazon", "certum", "digicert", "entrust", "geotrust", "globalsign", "godaddy", "google trust", "identrust",
        "let's encrypt", "rapidssl", "sectigo", "ssl.com", "starfield", "thawte", "usertrust",
    ]

    let name = CheckName.tls
    let summary = LocalizedText("TLS: the certificate's issuer and expiry", "TLS：证书签发者及有效期")
    let needs = [CheckName.proxy, .connect]
    let cost: CheckCost? = .noRequest

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let path = try await checkContext.networkPath(), let baseURL = checkContext.probedURL else {
            return .skipped(checkContext.noNetworkPath)
        }
        guard baseURL.scheme == .https else { return .skipped(.plain) }
        if path.failedStep != nil, path.failedStep != .tls { return .skipped(.needs(.connect)) }
        let facts = facts(of: path)
        if let reason = path.failure(at: .tls) {
            guard case .wrongName(_, let offered) = reason else { return .fail(Problem.ofTLS(reason), facts) }
            return .fail(.certificateWrongHost, facts + [Fact("names", offered.isEmpty ? "none" : offered, .text)])
        }
        let issuer = path.certificates.first?.issuer?.lowercased() ?? ""
        let isPublic = Self.publicAuthorities.contains(where: issuer.contains)
        if checkContext.snapshot.unknownHost == nil, !baseURL.isLoopback, !isPublic {
            return .warn(.tlsIntercepted, likely: true, facts)
        }
        let now = checkContext.time.wallMilliseconds / 1000
        let isEnding = path.certificates.contains { $0.notValidAfter < now + Self.soon }
        return .ok(unless: isEnding ? .certificateEndsSoon : nil, facts)
    }

    /// The day of an instant in seconds since 1970.
    private static func day(of seconds: ReportedInteger) -> String {
        let milliseconds = seconds.clamped(to: 0...ReportedInteger.instants.upperBound / 1000) * 1000
        return String(UTCTime.text(milliseconds).prefix(10))
    }

    private func facts(of path: NetworkPathReport) -> [Fact] {
        var facts: [Fact] = []
        if let first = path.certificates.first {
            facts.append(Fact("issuer", first.issuer ?? "unnamed", .text))
            facts.append(Fact("until", Self.day(of: ReportedInteger(first.notValidAfter))))
        }
        if let took = path.handshake { facts.append(Fact("took", took)) }
        return facts
    }
}
