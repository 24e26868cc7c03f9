import ShellRuntime

/// The proxy: whether its text is usable, and whether it passes connections on.
struct ProxyRung: Rung {
    let name = RungName.proxy
    let summary = LocalizedText(english: "the proxy, where one is used", chinese: "代理（如有）")
    let cost: RungCost? = .noQuestion

    func examine(_ examination: Examination) async throws -> RungResult {
        guard let way = await examination.wayReport() else { return .skipped(examination.waylessness) }
        guard let proxy = way.proxy else {
            guard way.failure(at: .configuration) == nil else { return .fail(.proxyMalformed) }
            return .ok([Fact("proxy", "none")])
        }
        var facts = [Fact("proxy", proxy, .host)]
        if let origin = way.proxyOrigin { facts.append(Fact("from", origin)) }
        if let reason = way.failure(at: .proxy) { return .fail(Finding.ofProxy(reason), facts) }
        if let tunnel = way.tunnel { facts.append(Fact("took", tunnel)) }
        return .ok(facts)
    }
}
