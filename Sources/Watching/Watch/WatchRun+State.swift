import BinanceMargin
import ShellRuntime

// What a watch tells besides its responses to outputs that show the present state.
extension WatchRun {
    /// Changes what is known of the assets that `request` is about.
    mutating func change(_ request: WatchedRequest, _ change: (inout WatchedAsset) -> Void) {
        switch request {
        case .borrow(let asset):
            guard var watched = assets[asset.name] else { return }
            change(&watched)
            assets[asset.name] = watched
        case .inventory where plan.isAboutInventory:
            for asset in plan.assets { self.change(.borrow(asset), change) }
        case .inventory: change(&inventoryState)
        }
    }

    /// Tells outputs that show the present state what became of the assets that `request` is about.
    func tellState(of request: WatchedRequest) throws {
        switch request {
        case .borrow(let asset):
            let watched = plan.isAboutInventory ? "inventory" : "amount"
            try tellState(assets[asset.name] ?? WatchedAsset(), of: asset.name, watched: watched)
        case .inventory where plan.isAboutInventory:
            for asset in plan.assets { try tellState(of: .borrow(asset)) }
        case .inventory: try tellState(inventoryState, of: "", watched: "inventory")
        }
    }

    /// Tells a file of metrics how the exchange's budgets stand; nobody else asked.
    func tellWeights() throws {
        guard context.output.format == OutputFormat.openmetrics.rawValue else { return }
        // What is not told of yet has no figures, and what single watches take is in the whole.
        let told = weights.records(under: snapshot).filter { $0["reportedAt"].map(ValueText.plain) != "" }
        for response in told { try context.update(response) }
    }

    private func tellState(_ state: WatchedAsset, of name: String, watched: String) throws {
        try context.update(
            WatchStateRecord.make(
                statement: invocation.text,
                asset: name,
                scope: snapshot.scope.symbol == nil ? "cross" : "isolated",
                isolatedSymbol: plan.isAboutInventory ? nil : snapshot.scope.symbol?.name,
                watched: watched,
                tally: state.tally,
                failingSince: state.failingSince.map { clock.text(at: $0) },
                isSimulated: weights.gateway.isSimulated(snapshot)
            )
        )
    }
}
