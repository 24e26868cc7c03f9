import BilingualText
import BinanceMargin
import CommandLanguage
import ExactDecimals
import ExchangeAccess
import MarginCommands
import RecordRendering
import ShellRuntime
import ShellSession

// Responses and their records.
extension WatchRun {
    /// - Returns: the first asset whose inventory changed.
    mutating func take(
        _ response: ExchangeResponse<AvailableInventory>,
        _ tick: WatchTick
    ) throws -> String {
        let inventory = response.value
        tellUnlisted(in: inventory, tick)
        var moved: String?
        for asset in plan.assets {
            guard var watched = assets[asset.name] else { continue }
            let left = inventory.assets[asset.name]?.value
            if left != watched.inventory { moved = moved ?? asset.name }
            watched.inventory = left
            if let left { note(left, of: asset, .inventory, tick, isSimulated: response.isSimulated) }
            if plan.isAboutInventory {
                if let left { watched.series.add(left) }
                let line = line(about: asset, watched, response, tick)
                try show(line, after: watched.line)
                watched.line = line
            } else if watched.line == nil {
                // It is not shown, but a block that runs before the first amount arrives finds its asset in `$last`.
                watched.line = line(about: asset, watched, response, tick)
            }
            assets[asset.name] = watched
        }
        return moved ?? plan.assets.first?.name ?? ""
    }

    /// Warns about assets missing from the first response: not listed yet, or misspelt.
    private mutating func tellUnlisted(in inventory: AvailableInventory, _ tick: WatchTick) {
        guard !hasSeenInventory else { return }
        hasSeenInventory = true
        let names = plan.assets.map(\.name).filter { inventory.assets[$0] == nil }
        guard !names.isEmpty else { return }
        context.notice(.watchUnlisted(clock.text(at: tick.ended), names: names.joined(separator: " ")))
    }

    /// Keeps a figure for `plot`.
    private func note(
        _ value: ExactDecimal,
        of asset: Asset,
        _ number: WatchedNumber,
        _ tick: WatchTick,
        isSimulated: Bool
    ) {
        // The inventory is that of all isolated pairs.
        let pair = snapshot.scope.symbol.map { number == .amount ? $0.name : snapshot.scope.kindName }
        let scope = snapshot.scope == .portfolio ? snapshot.scope.kindName : pair
        samples.add(
            value,
            of: asset.name,
            number,
            for: AccountIdentity(snapshot),
            by: SeenNumbers.Source(scope: scope, isSimulated: snapshot.isSandbox || isSimulated),
            at: clock.milliseconds(at: tick.ended)
        )
    }

    private func line(
        about asset: Asset,
        _ watched: WatchedAsset,
        _ response: ExchangeResponse<AvailableInventory>,
        _ tick: WatchTick
    ) -> WatchLine {
        WatchLine(
            instants: WatchInstants(tick, by: clock),
            time: clock.text(at: tick.ended),
            asset: asset.name,
            scope: snapshot.scope,
            borrow: nil,
            inventory: watched.inventory,
            inventoryMilliseconds: response.value.updatedMilliseconds,
            series: watched.series,
            isSimulated: snapshot.isSandbox || response.isSimulated
        )
    }

    private func show(_ line: WatchLine, after previous: WatchLine?) throws {
        if plan.showsChangesOnly, let previous, !line.hasMoved(since: previous) {
            context.lastValue = .record(line.record)
        } else {
            try context.emit(line.record)
        }
    }

    mutating func show(_ reading: AccountReading, _ tick: WatchTick) throws {
        var watched = assets[WatchPlan.account] ?? WatchedAsset()
        let previous = watched.line
        let account = AccountResult(reading: reading, scope: snapshot.scope)
        if let level = account.marginLevel { watched.series.add(level) }
        let line = WatchLine(
            instants: WatchInstants(tick, by: clock),
            time: UTCTime.text(reading.response.milliseconds),
            asset: WatchPlan.account,
            scope: snapshot.scope,
            borrow: nil,
            account: account,
            inventoryMilliseconds: nil,
            series: watched.series,
            isSimulated: reading.response.isSimulated
        )
        watched.line = line
        assets[WatchPlan.account] = watched
        try show(line, after: previous)
    }

    mutating func show(
        _ response: ExchangeResponse<MaxBorrowable>,
        of asset: Asset,
        _ tick: WatchTick
    ) throws {
        var watched = assets[asset.name] ?? WatchedAsset()
        let previous = watched.line
        watched.series.add(response.value.amount.value)
        note(response.value.amount.value, of: asset, .amount, tick, isSimulated: response.isSimulated)
        let borrow = BorrowResult(asset, snapshot.scope, response, isSandbox: snapshot.isSandbox)
        let line = WatchLine(
            instants: WatchInstants(tick, by: clock),
            time: response.serverClockMeasured
                ? UTCTime.text(response.serverMilliseconds) : clock.text(at: tick.ended),
            asset: asset.name,
            scope: snapshot.scope,
            borrow: borrow,
            inventory: watched.inventory,
            inventoryMilliseconds: nil,
            series: watched.series,
            isSimulated: borrow.response.isSimulated
        )
        watched.line = line
        assets[asset.name] = watched
        try show(line, after: previous)
    }
}
