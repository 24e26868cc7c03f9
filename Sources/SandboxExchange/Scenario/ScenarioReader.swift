import ExactDecimals
import JSONText

/// Reads a scenario file and checks every name and number.
package struct ScenarioReader {
    private let bytes: [UInt8]
    private var scenario = Scenario()

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The scenario in the text of a file.
    ///
    /// - Throws: ``ScenarioError`` for the first error.
    package static func read(_ bytes: [UInt8]) throws(ScenarioError) -> Scenario {
        var reader = ScenarioReader(bytes)
        let node: JSONNode
        do {
            node = try JSONNode(parsing: bytes, depth: 32)
        } catch {
            throw ScenarioError(.notJSON(expected: error.expected), at: error.offset)
        }
        try reader.readWorld(ObjectReader(node, in: bytes))
        return reader.scenario
    }

    private mutating func readWorld(_ world: ObjectReader) throws(ScenarioError) {
        var world = world
        switch try world.choice("extends", default: Base.nothing) {
        case .nothing: break
        case .standard: scenario = .standard
        case .portfolio: scenario = .portfolio
        }
        scenario.vipLevel = try world.integer("vipLevel", in: 0...9, default: scenario.vipLevel)
        scenario.hasPast = try world.bool("past", default: scenario.hasPast)
        // A section replaces the whole inherited section.
        if let assets = try readAssets(in: &world) { scenario.assets = assets }
        if let nodes = world.node("pairs") { scenario.pairs = try readPairs(world.elements(of: nodes)) }
        if var cross = try world.object("cross") { scenario.cross = try readCross(&cross) }
        if var portfolio = try world.object("portfolio") { scenario.portfolio = try readPortfolio(&portfolio) }
        if let nodes = world.node("isolated") { try readIsolated(world.elements(of: nodes)) }
        if let rules = world.node("rules") { scenario.rules = try Rules(rules, in: bytes) }
        if var limits = try world.object("limits") { scenario.limits = try LimitRules(&limits) }
        for node in try world.elements("keys") { try readKey(node) }
        for node in try world.elements("specialKeys") { try readSpecialKey(node) }
        if var loan = try world.object("liquidationLoan") { scenario.liquidationLoan = try LiquidationLoan(&loan) }
        for node in try world.elements("faults") {
            scenario.faults.append(try ScheduledFault(node, in: bytes))
        }
        try world.finish()
        try checkReferences(at: world.offset)
    }

    /// What a scenario extends.
    private enum Base: String, CaseIterable { case nothing, standard, portfolio }

    /// Checks that a replaced section still has what inherited sections refer to.
    private func checkReferences(at offset: Int) throws(ScenarioError) {
        for pair in scenario.pairs {
            for name in [pair.base, pair.quote] { try require(asset: name, at: offset) }
        }
        for name in (scenario.portfolio?.futures ?? [:]).keys.sorted() { try require(asset: name, at: offset) }
        for name in scenario.cross.balances.keys.sorted() { try require(asset: name, at: offset) }
        for symbol in scenario.isolated.keys.sorted() where scenario.pair(symbol)?.isolated == nil {
            throw ScenarioError(.unknownName(symbol), at: offset)
        }
    }

    private mutating func readKey(_ node: JSONNode) throws(ScenarioError) {
        let key = try KeyRecord(node, in: bytes)
        guard !scenario.keys.contains(where: { $0.apiKey == key.apiKey }) else {
            throw ScenarioError(.duplicateName(key.apiKey), at: node.offset)
        }
        scenario.keys.append(key)
    }

    private mutating func readSpecialKey(_ node: JSONNode) throws(ScenarioError) {
        let key = try SpecialKey(node, in: bytes)
        if let symbol = key.symbol, scenario.pair(symbol)?.isolated == nil {
            throw ScenarioError(.unknownName(symbol), at: node.offset)
        }
        guard !scenario.specialKeys.contains(where: { $0.apiKey == key.apiKey }) else {
            throw ScenarioError(.duplicateName(key.apiKey), at: node.offset)
        }
        scenario.specialKeys.append(key)
    }

    // MARK: Assets and pairs

    private func readAssets(in world: inout ObjectReader) throws(ScenarioError) -> [Asset]? {
        guard let node = world.node("assets") else {
            guard scenario.assets.isEmpty else { return nil }
            throw ScenarioError(.missingMember("assets"), at: world.offset)
        }
        var assets: [Asset] = []
        for element in try world.elements(of: node) {
            let asset = try Asset(element, in: bytes)
            guard !assets.contains(where: { $0.name == asset.name }) else {
                throw ScenarioError(.duplicateName(asset.name), at: element.offset)
            }
            assets.append(asset)
        }
        // Account totals are in BTC, and prices in USDT.
        for name in ["BTC", "USDT"] where !assets.contains(where: { $0.name == name }) {
            throw ScenarioError(.missingMember(name), at: node.offset)
        }
        return assets
    }

    private func readPairs(_ elements: [JSONNode]) throws(ScenarioError) -> [Pair] {
        var pairs: [Pair] = []
        for element in elements {
            let pair = try Pair(element, in: bytes, number: pairs.count)
            for name in [pair.base, pair.quote] { try require(asset: name, at: element.offset) }
            guard !pairs.contains(where: { $0.symbol == pair.symbol }) else {
                throw ScenarioError(.duplicateName(pair.symbol), at: element.offset)
            }
            pairs.append(pair)
        }
        return pairs
    }

    private func require(asset name: String, at offset: Int) throws(ScenarioError) {
        guard scenario.asset(name) != nil else { throw ScenarioError(.unknownName(name), at: offset) }
    }

    // MARK: Accounts

    private func readCross(_ cross: inout ObjectReader) throws(ScenarioError) -> CrossAccount {
        var account = CrossAccount()
        account.isCreated = try cross.bool("created", default: true)
        account.isBorrowEnabled = try cross.bool("borrowEnabled", default: true)
        account.isTradeEnabled = try cross.bool("tradeEnabled", default: true)
        account.isTransferInEnabled = try cross.bool("transferInEnabled", default: true)
        account.isTransferOutEnabled = try cross.bool("transferOutEnabled", default: true)
        switch try cross.choice("leverage", default: CrossLeverage.threefold) {
        case .threefold: account.thresholds = .threefold
        case .fivefold: account.thresholds = .fivefold
        }
        account.openOrderLoss = try cross.decimal("openOrderLoss") ?? .zero
        if let balances = try cross.object("balances") {
            for entry in balances.entries() {
                try require(asset: entry.name, at: entry.nameOffset)
                account.balances[entry.name] = try Balance(entry.value, in: bytes)
            }
        }
        try cross.finish()
        return account
    }

    private func readPortfolio(_ portfolio: inout ObjectReader) throws(ScenarioError) -> PortfolioAccount {
        var account = PortfolioAccount()
        account.status = try portfolio.choice("accountStatus", default: .normal)
        account.repaysFutures = try portfolio.bool("autoRepay", default: true)
        account.initialMargin = try portfolio.decimal("initialMargin") ?? .zero
        account.maintenanceMargin = try portfolio.decimal("maintMargin") ?? .zero
        if let futures = try portfolio.object("futures") {
            for entry in futures.entries() {
                try require(asset: entry.name, at: entry.nameOffset)
                account.futures[entry.name] = try FuturesBalance(entry.value, in: bytes)
            }
        }
        try portfolio.finish()
        return account
    }

    private mutating func readIsolated(_ elements: [JSONNode]) throws(ScenarioError) {
        scenario.isolated = [:]
        for element in elements {
            let account = try readIsolated(element)
            scenario.isolated[account.symbol] = account
        }
    }

    private func readIsolated(_ node: JSONNode) throws(ScenarioError) -> IsolatedAccount {
        var object = try ObjectReader(node, in: bytes)
        let symbol = try object.requiredText("symbol")
        guard scenario.pair(symbol)?.isolated != nil else { throw ScenarioError(.unknownName(symbol), at: node.offset) }
        guard scenario.isolated[symbol] == nil else { throw ScenarioError(.duplicateName(symbol), at: node.offset) }
        var account = IsolatedAccount(symbol: symbol)
        account.isEnabled = try object.bool("enabled", default: true)
        account.isBorrowEnabled = try object.bool("borrowEnabled", default: true)
        account.leverage = try object.decimal("leverage")
        if let base = object.node("base") { account.base = try Balance(base, in: bytes) }
        if let quote = object.node("quote") { account.quote = try Balance(quote, in: bytes) }
        try object.finish()
        return account
    }

    private enum CrossLeverage: String, CaseIterable {
        case threefold = "3"
        case fivefold = "5"
    }
}
