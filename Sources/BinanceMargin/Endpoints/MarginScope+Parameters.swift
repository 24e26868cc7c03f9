extension MarginScope {
    /// Cross margin sends no parameter, because an empty one is refused.
    var parameters: [QueryParameter] {
        symbol.map { [QueryParameter("isolatedSymbol", $0.name)] } ?? []
    }
}
