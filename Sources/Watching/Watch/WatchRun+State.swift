import BinanceMargin
import ExchangeAccess
import MarginCommands
import RecordRendering
import ShellRuntime
import ShellSession

// Updates for outputs that show the current state.
extension WatchRun {
    /// Changes the state of the assets that `request` is about.
    mutating func change(_ request: WatchedRequest, _ change: (inout WatchedAsset) -> Void) {
        switch request {
        case .borrow(let asset):
            guard var watched = assets[asset.name] else { return }
            change(&watched)
            assets[asset.name] = watched
        case .inventory where plan.isAboutInventory:
            for asset in plan.assets { self.change(.borrow(asset), change) }
        case .inventory: change(&inventoryState)
        case .account:
            guard var watched = assets[WatchPlan.account] else { return }
            change(&watched)
            assets[WatchPlan.account] = watched
        }
    }

    /// Sends the state of the assets that `request` is about to outputs that show the current state.
    func tellState(of request: WatchedRequest) throws {
        switch request {
        case .borrow(let asset):
            let watched = plan.isAboutInventory ? "inventory" : "amount"
            try tellState(assets[asset.name] ?? WatchedAsset(), of: asset.name, watched: watched)
        case .inventory where plan.isAboutInventory:
            for asset in plan.assets { try tellState(of: .borrow(asset)) }
        case .inventory: try tellState(inventoryState, of: "", watched: "inventory")
        case .account:
            try tellState(assets[WatchPlan.account] ?? WatchedAsset(), of: WatchPlan.account, watched: "marginLevel")
        }
    }

    /// Gives a file of metrics the weight limits as the exchange reported them, and nothing else.
    func tellWeights() throws {
        guard context.output.format == OutputFormat.openmetrics.rawValue else { return }
        // What was not reported has no figures, and what single watches take is in the whole.
        for usage in weights.usages(under: snapshot) where usage.reportedMilliseconds != nil {
            try context.update(usage)
        }
    }

    private func tellState(_ state: WatchedAsset, of name: String, watched: String) throws {
        let lines =
            switch watched {
            case "amount": WatchLine.amountDescription
            case "marginLevel": WatchLine.accountDescription
            default: WatchLine.inventoryDescription
            }
        let symbol = plan.isAboutInventory ? nil : snapshot.scope.symbol?.name
        try context.update(
            LiveUpdate.state(
                LiveState(
                    statement: invocation.text,
                    schema: lines.schema.id,
                    identity: [
                        .init("asset", .text(name)), .init("scope", .text(snapshot.scope.kindName)),
                        .init("isolatedSymbol", Value(symbol)),
                    ],
                    watched: watched,
                    named: plan.namedFields,
                    answered: state.tally.answered,
                    failed: state.tally.failed,
                    skipped: state.tally.skipped,
                    failingSince: state.failingSince.map { clock.text(at: $0) },
                    isSimulated: weights.gateway.isSimulated(snapshot)
                )
            )
        )
    }
}
