extension MarginScope {
    /// In a cross scope the parameter is left out: sent empty it is refused.
    var parameters: [QueryParameter] {
        symbol.map { [QueryParameter("isolatedSymbol", $0.name)] } ?? []
    }
}
