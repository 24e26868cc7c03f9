import MarginClient
import ShellRuntime

/// The connection to each address.
struct ConnectRung: Rung {
    let name = RungName.connect
    let summary = LocalizedText(english: "a connection to each address", chinese: "到每个地址的连接")
    let needs = [RungName.lookup]
    let cost: RungCost? = .noQuestion

    func examine(_ examination: Examination) async throws -> RungResult {
        guard let way = try await examination.wayReport() else { return .skipped(examination.waylessness) }
        if way.failure(at: .lookup) != nil || way.failure(at: .configuration) != nil {
            return .skipped(.needs(.lookup))
        }
        let isPublic = way.proxy == nil && examination.snapshot.strangeHost == nil
        let standing = way.attempts.filter { $0.connect != nil }
        var facts = [Fact("port", way.port), Fact("reached", "\(standing.count)/\(way.attempts.count)")]
        if let first = standing.first {
            facts.append(Fact("address", first.address, isPublic ? .open : .address))
            if let took = first.connect { facts.append(Fact("took", took)) }
        }
        if let reason = way.failure(at: .connect) { return .fail(Finding.of(reason), facts) }
        // A machine without IPv6 has no route there, which harms nobody: the connection says so at once.
        let dead = way.attempts.filter { $0.connect == nil && $0.failure != .unreachable }
        return .ok(unless: dead.isEmpty ? nil : .addressesPartlyDead, facts)
    }
}
