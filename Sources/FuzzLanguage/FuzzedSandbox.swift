@testable import SandboxExchange

/// Reads arbitrary bytes as a query and uses every part of the result.
///
/// - Returns: the count of parameters, so that nothing is optimised away.
func fuzzQueryString(_ bytes: [UInt8]) -> Int {
    guard let query = try? QueryString(raw: bytes) else { return 0 }
    _ = query.payload.count + (query.unencoded == nil ? 1 : 0)
    _ = query.duplicate
    return query.parameters.count
}

/// Reads arbitrary bytes as a scenario and, where they are one, makes a market of it.
///
/// - Returns: the count of assets, so that nothing is optimised away.
func fuzzScenario(_ bytes: [UInt8]) -> Int {
    do {
        let scenario = try ScenarioReader.read(bytes)
        var state = ExchangeState(scenario: scenario)
        _ = try? state.market(at: .seconds(10))
        return scenario.assetNames.count
    } catch {
        return error.offset < 0 ? -1 : 0
    }
}
