import BinanceMargin
import BilingualText
import ExchangeAccess
import ShellRuntime

/// The proxy: whether its setting is valid, and whether it opens connections.
struct ProxyCheck: DiagnosticCheck {
    let name = CheckName.proxy
    let summary = LocalizedText(english: "the proxy, if one is used", chinese: "代理（如有）")
    let cost: CheckCost? = .noRequest

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let way = try await checkContext.wayReport() else { return .skipped(checkContext.noNetworkPath) }
        guard let proxy = way.proxy else {
            if let failure = checkContext.proxyLoginFailure {
                return .fail(Problem.of(failure), [checkContext.place(of: "proxyAuth")].compactMap { $0 })
            }
            guard way.failure(at: .configuration) == nil else { return .fail(.proxyMalformed) }
            return .ok([Fact("proxy", "none")])
        }
        var facts = [Fact("proxy", proxy, .host)]
        if let origin = way.proxyOrigin { facts.append(Fact("from", origin)) }
        if way.proxyOrigin == "setting", let login = checkContext.place(of: "proxyAuth") { facts.append(login) }
        if let reason = way.failure(at: .proxy) { return .fail(Problem.ofProxy(reason), facts) }
        if let tunnel = way.tunnel { facts.append(Fact("took", tunnel)) }
        return .ok(facts)
    }
}
