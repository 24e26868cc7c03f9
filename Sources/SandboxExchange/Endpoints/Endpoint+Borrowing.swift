import JSONText
import ExactDecimals

extension Endpoint {
    /// Max borrowable and max transferable amounts.
    static let borrowing: [Endpoint] = [
        .get("/sapi/v1/margin/maxBorrowable", .signed, weight: 50) { call in
            let asset = try call.requiredAsset()
            return try call.borrowCapacity(of: asset, in: call.isolatedScope()).json
        },
        .get("/sapi/v1/margin/maxTransferable", .signed, weight: 50) { call in
            let asset = try call.requiredAsset()
            return try ["amount": .string(call.transferable(asset, in: call.isolatedScope()).amountText)]
        },
    ]
}

extension BorrowCapacity {
    var json: JSONValue {
        get throws {
            ["amount": .string(try amount.amountText), "borrowLimit": .string(try borrowLimit.amountText)]
        }
    }
}

extension Call {
    /// The max borrowable amount of an asset in cross margin or in an isolated pair.
    func borrowCapacity(of asset: Asset, in scope: IsolatedScope?) throws -> BorrowCapacity {
        guard let scope else {
            guard scenario.cross.isCreated else { throw Refusal.noMarginAccount }
            return try market.crossBorrowCapacity(of: asset, inventory: inventory(of: asset))
        }
        return try market.isolatedBorrowCapacity(
            of: asset,
            side: scope.side(of: asset),
            in: scope.pair,
            account: scope.account,
            terms: scope.terms,
            inventory: inventory(of: asset)
        )
    }

    func transferable(_ asset: Asset, in scope: IsolatedScope?) throws -> ExactDecimal {
        guard let scope else {
            guard scenario.cross.isCreated else { throw Refusal.noMarginAccount }
            guard scenario.cross.isTransferOutEnabled else { return .zero }
            return try market.crossCapacity(of: asset).transferable(keeping: CrossAccount.transferThreshold)
        }
        return try market.isolatedCapacity(of: scope.account, in: scope.pair, terms: scope.terms)
            .transferable(scope.side(of: asset), keeping: CrossAccount.transferThreshold)
    }
}
