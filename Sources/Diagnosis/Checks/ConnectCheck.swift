import BilingualText
import BinanceMargin
import ExchangeAccess
import ShellRuntime
import ShellSession

struct ConnectCheck: DiagnosticCheck {
    let name = CheckName.connect
    let summary = LocalizedText(english: "a connection to each address", chinese: "到每个地址的连接")
    let needs = [CheckName.lookup]
    let cost: CheckCost? = .noRequest

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let way = try await checkContext.wayReport() else { return .skipped(checkContext.noNetworkPath) }
        if way.failure(at: .lookup) != nil || way.failure(at: .configuration) != nil {
            return .skipped(.needs(.lookup))
        }
        let isPublic = way.proxy == nil && checkContext.snapshot.strangeHost == nil
        let standing = way.attempts.filter { $0.connect != nil }
        var facts = [Fact("port", way.port), Fact("reached", "\(standing.count)/\(way.attempts.count)")]
        if let first = standing.first {
            facts.append(Fact("address", first.address, isPublic ? .open : .address))
            if let took = first.connect { facts.append(Fact("took", took)) }
        }
        if let reason = way.failure(at: .connect) { return .fail(Problem.of(reason), facts) }
        // On a computer without IPv6 the connection fails immediately, which is harmless.
        let dead = way.attempts.filter { $0.connect == nil && $0.failure != .unreachable }
        return .ok(unless: dead.isEmpty ? nil : .addressesPartlyDead, facts)
    }
}
