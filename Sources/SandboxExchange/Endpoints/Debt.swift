import ExactDecimals
import InjectedTime

/// Something the account owes, and the number that its records carry.
struct Debt: Sendable {
    let asset: Asset
    let balance: Balance
    /// The isolated pair it is owed in; nil for cross margin.
    let symbol: String?
    let number: Int64
}

extension Call {
    /// Record numbers of the real exchange exceed what a double holds exactly, and so do these.
    private static let firstNumber: Int64 = 135_228_657_645

    /// What the cross account owes, or an isolated one.
    func debts(in scope: IsolatedScope?) throws -> [Debt] {
        try holdings(in: scope).filter { !$0.balance.borrowed.isZero }
    }

    /// Every balance of the cross account that is not empty, or of an isolated one, with its record number.
    func holdings(in scope: IsolatedScope?) throws -> [Debt] {
        try scenario.assets.enumerated().compactMap { index, asset in
            let balance = try balance(of: asset, in: scope)
            guard balance != .zero else { return nil }
            let number = Self.firstNumber + Int64(index)
            return Debt(asset: asset, balance: balance, symbol: scope?.pair.symbol, number: number)
        }
    }

    private func balance(of asset: Asset, in scope: IsolatedScope?) throws -> Balance {
        guard let scope else { return try market.crossBalance(of: asset) }
        let account = try market.accrued(scope.account, in: scope.pair)
        if asset.name == scope.pair.base { return account.base }
        return asset.name == scope.pair.quote ? account.quote : .zero
    }
}

extension Moment {
    /// The server's wall clock at the exchange's start, in milliseconds.
    var startMilliseconds: Int64 { serverMilliseconds - elapsed.wholeMilliseconds }
}
