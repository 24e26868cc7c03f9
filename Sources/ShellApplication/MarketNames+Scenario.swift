import MarginShell
import SandboxExchange

extension MarketNames {
    /// What an embedded exchange with that scenario lists.
    init(_ scenario: Scenario) {
        self.init(
            assets: scenario.assetNames.map { Asset($0) },
            isolatedPairs: scenario.isolatedPairSymbols,
            listedMilliseconds: nil
        )
    }
}
