import ShellRuntime

/// The proxy: whether its text is usable, and whether it passes connections on.
struct ProxyRung: Rung {
    let name = RungName.proxy
    let summary = LocalizedText(english: "the proxy, where one is used", chinese: "代理（如有）")
    let cost: RungCost? = .noQuestion

    func examine(_ examination: Examination) async throws -> RungResult {
        guard let way = try await examination.wayReport() else { return .skipped(examination.waylessness) }
        guard let proxy = way.proxy else {
            if let failure = examination.proxyLoginFailure {
                return .fail(SecretFinding.of(failure), [examination.place(of: "proxyAuth")].compactMap { $0 })
            }
            guard way.failure(at: .configuration) == nil else { return .fail(.proxyMalformed) }
            return .ok([Fact("proxy", "none")])
        }
        var facts = [Fact("proxy", proxy, .host)]
        if let origin = way.proxyOrigin { facts.append(Fact("from", origin)) }
        if way.proxyOrigin == "setting", let login = examination.place(of: "proxyAuth") { facts.append(login) }
        if let reason = way.failure(at: .proxy) { return .fail(Finding.ofProxy(reason), facts) }
        if let tunnel = way.tunnel { facts.append(Fact("took", tunnel)) }
        return .ok(facts)
    }
}
