import BinanceMargin
package import InjectedTime
package import ShellSession
import Synchronization

/// The names that completion offers, for each exchange: from memory, from an earlier session's file, or from the
/// exchange.
///
/// All of it happens in the background while a prompt waits, never on a key press. Requests use only what a statement
/// has already fetched: they cause no prompt, run no program and read no key.
package final class MarketNameCache: Sendable {
    /// The age at which a list is requested again.
    private static let freshness = Duration.seconds(24 * 3600)
    /// How long to wait after a failed request.
    private static let pause = Duration.seconds(600)

    private struct State {
        var names: [String: MarketNames] = [:]
        /// The exchanges whose file was read.
        var looked: Set<String> = []
        var asked: [String: MonotonicInstant] = [:]
        var isBusy = false
    }

    private let gateway: ExchangeGateway
    private let file: MarketNamesFile?
    private let time: any TimeSource
    private let state = Mutex(State())

    package init(gateway: ExchangeGateway, file: MarketNamesFile?, time: any TimeSource) {
        self.gateway = gateway
        self.file = file
        self.time = time
    }

    /// The names of `snapshot`'s exchange in memory.
    package func names(for snapshot: SessionSnapshot) -> MarketNames? {
        Self.exchange(of: snapshot).flatMap { exchange in state.withLock { $0.names[exchange] } }
    }

    /// The names of `snapshot`'s exchange from memory or an earlier session's file; sends nothing.
    func cached(for snapshot: SessionSnapshot) async -> MarketNames? {
        guard let exchange = Self.exchange(of: snapshot) else { return nil }
        await load(exchange, snapshot)
        return state.withLock { $0.names[exchange] }
    }

    /// Loads the file without a request.
    private func load(_ exchange: String, _ snapshot: SessionSnapshot) async {
        guard state.withLock({ $0.looked.insert(exchange).inserted }) else { return }
        let names = snapshot.isSandbox ? await gateway.sandboxNames() : file?.load(exchange)
        if let names { keep(names, for: exchange) }
    }

    /// The age of a list; nil if it cannot be out of date.
    package func age(of names: MarketNames) -> Duration? {
        names.listedMilliseconds.map { .milliseconds(max(time.wallMilliseconds - $0, 0)) }
    }

    /// Updates the names of `snapshot`'s exchange in the background, if necessary.
    package func refresh(for snapshot: SessionSnapshot) {
        guard let exchange = Self.exchange(of: snapshot), begin(exchange) else { return }
        Task.detached(priority: .utility) { [self, time] in
            await time.active {
                await bringUp(exchange, snapshot)
                state.withLock { $0.isBusy = false }
            }
        }
    }

    /// Whether the names have to be updated; marks the update as running.
    private func begin(_ exchange: String) -> Bool {
        state.withLock { state in
            guard !state.isBusy, !isFresh(state.names[exchange]) else { return false }
            if let asked = state.asked[exchange], asked.duration(to: time.now) < Self.pause { return false }
            state.isBusy = true
            return true
        }
    }

    private func bringUp(_ exchange: String, _ snapshot: SessionSnapshot) async {
        await load(exchange, snapshot)
        guard !snapshot.isSandbox, !isFresh(state.withLock { $0.names[exchange] }) else { return }
        guard let client = await gateway.clientInUse(for: snapshot) else { return }
        state.withLock { $0.asked[exchange] = time.now }
        guard let names = try? await list(with: client) else { return }
        file?.save(names, for: exchange)
        keep(names, for: exchange)
    }

    private func list(with client: MarginClient) async throws -> MarketNames {
        let assets = try await client.send(.allAssets()).value
        let pairs = try await client.send(.isolatedAllPairs()).value
        return MarketNames(
            assets: assets.map { MarketNames.Asset($0.name, fullName: $0.fullName ?? "") },
            isolatedPairs: pairs.map(\.symbol),
            listedMilliseconds: time.wallMilliseconds
        )
    }

    private func keep(_ names: MarketNames, for exchange: String) {
        state.withLock { $0.names[exchange] = names }
    }

    private func isFresh(_ names: MarketNames?) -> Bool {
        guard let names else { return false }
        guard let age = age(of: names) else { return true }
        return age < Self.freshness
    }

    /// The key of an exchange.
    private static func exchange(of snapshot: SessionSnapshot) -> String? {
        guard !snapshot.isSandbox else { return ChosenProfile.sandboxName }
        guard snapshot.profile != nil || snapshot.settings["secret"] != nil else { return nil }
        return snapshot.settings.baseURL?.description
    }
}
