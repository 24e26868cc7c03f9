import ExactDecimals
import InjectedTime

/// A balance of the account, and the number of its records.
struct Debt: Sendable {
    let asset: Asset
    let balance: Balance
    /// The isolated pair; nil for cross margin.
    let symbol: String?
    let number: Int64
}

extension Call {
    /// Record numbers of the real exchange are too large for a double, and so are these.
    private static let firstNumber: Int64 = 135_228_657_645

    func debts(in scope: IsolatedScope?) throws -> [Debt] {
        try holdings(in: scope).filter { !$0.balance.borrowed.isZero }
    }

    /// The balances of the cross account or of an isolated one that are not zero, with their record numbers.
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
