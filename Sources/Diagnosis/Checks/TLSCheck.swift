import BilingualText
import BinanceMargin
import ExchangeAccess
import InjectedTime
import RecordRendering
import ShellRuntime
import ShellSession

/// TLS with the exchange, and the issuer of its certificate.
struct TLSCheck: DiagnosticCheck {
    private static let soon: Int64 = 14 * 86_400

    /// Words in the names of the certificate authorities of public sites; a company's own CA has none of them.
    private static let publicAuthorities = [
        "amazon", "certum", "digicert", "entrust", "geotrust", "globalsign", "godaddy", "google trust", "identrust",
        "let's encrypt", "rapidssl", "sectigo", "ssl.com", "starfield", "thawte", "usertrust",
    ]

    let name = CheckName.tls
    let summary = LocalizedText(english: "TLS: the certificate's issuer and expiry", chinese: "TLS：证书签发者及有效期")
    let needs = [CheckName.proxy, .connect]
    let cost: CheckCost? = .noRequest

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let way = try await checkContext.wayReport(), let baseURL = checkContext.baseURL else {
            return .skipped(checkContext.noNetworkPath)
        }
        guard baseURL.scheme == .https else { return .skipped(.plain) }
        if way.failedStep != nil, way.failedStep != .tls { return .skipped(.needs(.connect)) }
        let facts = facts(of: way)
        if let reason = way.failure(at: .tls) {
            guard case .wrongName(_, let offered) = reason else { return .fail(Problem.ofTLS(reason), facts) }
            return .fail(.certificateWrongHost, facts + [Fact("names", offered.isEmpty ? "none" : offered, .text)])
        }
        let issuer = way.certificates.first?.issuer?.lowercased() ?? ""
        let isPublic = Self.publicAuthorities.contains(where: issuer.contains)
        if checkContext.snapshot.strangeHost == nil, !baseURL.isLoopback, !isPublic {
            return .warn(.tlsIntercepted, likely: true, facts)
        }
        let now = checkContext.time.wallMilliseconds / 1000
        let isEnding = way.certificates.contains { $0.notValidAfter < now + Self.soon }
        return .ok(unless: isEnding ? .certificateEndsSoon : nil, facts)
    }

    /// The day of an instant in seconds since 1970.
    private static func day(of seconds: ReportedInteger) -> String {
        let milliseconds = seconds.clamped(to: 0...ReportedInteger.instants.upperBound / 1000) * 1000
        return String(UTCTime.text(milliseconds).prefix(10))
    }

    private func facts(of way: NetworkPathReport) -> [Fact] {
        var facts: [Fact] = []
        if let first = way.certificates.first {
            facts.append(Fact("issuer", first.issuer ?? "unnamed", .text))
            facts.append(Fact("until", Self.day(of: ReportedInteger(first.notValidAfter))))
        }
        if let took = way.handshake { facts.append(Fact("took", took)) }
        return facts
    }
}
