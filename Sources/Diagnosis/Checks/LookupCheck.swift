import BinanceMargin
import BilingualText
import ExchangeAccess
import ShellRuntime
import ShellSession

/// The addresses of the exchange's host, or the proxy's.
struct LookupCheck: DiagnosticCheck {
    private static let slow: Duration = .seconds(2)

    let name = CheckName.lookup
    let summary = LocalizedText(english: "the IPv4 and IPv6 addresses of the host", chinese: "主机的 IPv4 和 IPv6 地址")
    let cost: CheckCost? = .noRequest

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let way = try await checkContext.wayReport() else { return .skipped(checkContext.noNetworkPath) }
        guard way.failure(at: .configuration) == nil else { return .skipped(.needs(.proxy)) }
        let isPublic = way.proxy == nil && checkContext.snapshot.strangeHost == nil
        let host = Fact("host", way.host, isPublic ? .open : .host)
        guard way.failure(at: .lookup) == nil else { return .fail(.nameNotFound, [host]) }
        let addresses = way.attempts.map(\.address)
        let facts = [
            host,
            Fact("v4", Self.list(addresses.filter { !$0.contains(":") }), isPublic ? .open : .address),
            Fact("v6", Self.list(addresses.filter { $0.contains(":") }), isPublic ? .open : .address),
            Fact("took", way.lookup),
        ]
        return .ok(unless: way.lookup > Self.slow ? .lookupSlow : nil, facts)
    }

    private static func list(_ addresses: [String]) -> String {
        addresses.isEmpty ? "none" : addresses.joined(separator: ",")
    }
}
