extension Endpoint where Response == MaxBorrowable {
    /// How much of `asset` could be borrowed: `GET /sapi/v1/margin/maxBorrowable`.
    ///
    /// The reference page says 50 (IP), a later entry of the change log (2026-04-16) 750 (UID); both allow 240 a minute.
    public static func maxBorrowable(asset: Asset, scope: MarginScope) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/maxBorrowable",
            security: .signed,
            weight: RequestWeight(750, .uid),
            parameters: [QueryParameter("asset", asset.name)] + scope.parameters
        )
    }
}

extension MarginScope {
    /// In a cross scope the parameter is left out: sent empty it is refused.
    var parameters: [QueryParameter] {
        symbol.map { [QueryParameter("isolatedSymbol", $0.name)] } ?? []
    }
}
