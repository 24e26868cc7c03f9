import BilingualText
package import BinanceMargin
package import BorrowAnalysis
import CommandLanguage
import ExactDecimals
import ExchangeAccess
import RequestInspection
package import ShellRuntime
package import ShellSession

/// Why an asset's max borrowable amount is what it is: the facts, what each limit would allow, and which one applies.
package struct WhyResult: Sendable {
    /// What it was found out from.
    package let readings: BorrowReadings

    /// What each limit allows, the arithmetic, and what would raise the amount.
    package let explanation: BorrowExplanation

    /// Whose account it is.
    let account: AccountIdentity?

    /// What was sent.
    package let cost: CommandCost

    /// The statement without further options.
    var statement: String

    /// Whether every figure is shown.
    var isComplete = false

    /// When the exchange responded, in milliseconds since 1970 by its clock.
    package let milliseconds: Int64

    /// Whether the embedded exchange responded.
    package let isSimulated: Bool

    init(
        _ readings: WhyReadings,
        account: AccountIdentity? = nil,
        cost: CommandCost = CommandCost(requests: 0, weight: .none)
    ) {
        self.readings = readings.facts
        explanation = BorrowExplanation(readings.facts)
        self.account = account
        statement = "why \(readings.facts.asset.name)"
        self.cost = cost
        milliseconds = readings.milliseconds
        isSimulated = readings.isSimulated
    }

    package var asset: Asset { readings.asset }
    package var scope: MarginScope { readings.scope }

    /// The exchange's own figures; nil if it refused the request.
    package var figures: MaxBorrowable? { readings.figures.value }

    /// The code of the refusal.
    package var refusal: ExchangeCode? {
        if case .failure(let error) = readings.figures.outcome { error.code } else { nil }
    }

    /// The facts from the related endpoints, in the order of the table.
    package var parts: [WhyPart] { WhyParts(readings: readings).all }

    /// What each limit would allow by itself, and which rules give the exchange's figures.
    package var limits: BorrowLimits { explanation.limits }

    /// What can really be borrowed now: the exchange's amount, at most the available inventory, and nothing below the
    /// min borrow.
    var borrowable: ExactDecimal {
        let amount = explanation.amount ?? .zero
        let most = min(amount, inventory ?? amount)
        return most < readings.listing.value?.first?.userMinBorrow?.value ?? .zero ? .zero : most
    }

    /// The available inventory; nil if it was not read.
    var inventory: ExactDecimal? { readings.inventory.value?.assets[asset.name]?.value }

    /// The assets of which the exchange has no index price in USDT.
    var unpriced: [String] {
        (readings.cross?.prices ?? [:]).filter { $0.value.isRefused(with: Self.noIndexPrice) }.map(\.key).sorted()
    }

    private static let noIndexPrice: ExchangeCode = -3042

    /// The state of the isolated pair's account where that keeps it from borrowing.
    var pairState: PairState? {
        guard let isolated = readings.isolated else { return nil }
        if let account = isolated.account.value?.pairs.first {
            return account.isCreated == false ? .notOpened : account.isEnabled == false ? .notEnabled : nil
        }
        return isolated.account.isRefused(with: -11001) ? .notOpened : nil
    }

    enum PairState { case notOpened, notEnabled }

    /// The interest of a year at the present daily rate, 1 being the whole debt; nil if it was not read.
    var yearlyRate: ExactDecimal? {
        if let terms = readings.cross?.terms.value?.first(where: { $0.coin == asset.name }) {
            return terms.yearlyInterest?.value ?? Self.yearly(terms.dailyInterest?.value)
        }
        let coins = readings.isolated?.terms.value?.first?.coins
        return Self.yearly(coins?.first { $0.coin == asset.name }?.dailyInterest?.value)
    }

    private static func yearly(_ daily: ExactDecimal?) -> ExactDecimal? {
        daily.flatMap { try? $0.multiplied(by: ExactDecimal(365)).withoutTrailingZeros }
    }
}

/// What was read for one `why`, and when.
struct WhyReadings: Sendable {
    let facts: BorrowReadings

    /// When the exchange responded, in milliseconds since 1970.
    let milliseconds: Int64
    let isSimulated: Bool
}

/// The max borrowable amount before and after supposed changes.
struct WhatIfResult: Sendable {
    let why: WhyResult
    let changes: [AccountChange]
    let outcome: BorrowOutcome
}

/// What would make an amount borrowable.
struct ReachResult: Sendable {
    let why: WhyResult
    let reach: BorrowReach
}

/// Why the max borrowable amount changed between two results.
struct AgainstResult: Sendable {
    let before: WhyResult
    let now: WhyResult
    let change: BorrowChange

    /// How much more can be borrowed now.
    var difference: ExactDecimal {
        ((try? change.after.subtracting(change.before)) ?? .zero).withoutTrailingZeros
    }

    /// In whole seconds from one second on.
    var elapsed: Duration {
        let milliseconds = max(now.milliseconds - before.milliseconds, 0)
        return milliseconds < 1000 ? .milliseconds(milliseconds) : .seconds(milliseconds / 1000)
    }
}

/// Finds out why an asset's max borrowable amount is what it is, from related read-only endpoints.
package struct WhyAnalyzer: Sendable {
    let gateway: ExchangeGateway

    /// Sends the requests and draws the conclusion. If a related endpoint refuses, its fact has no value; that is not a
    /// failure.
    ///
    /// - Parameters:
    ///   - asset: the asset to explain.
    ///   - snapshot: the session's settings.
    ///   - changes: supposed changes, whose assets need prices as well.
    ///   - mostPrices: the largest number of prices that are requested.
    ///   - failure: words the failure of the request itself.
    /// - Throws: `ShellFailure` if the request itself failed without a response, for instance without a network;
    ///   `CancellationError` as soon as the task is cancelled.
    package func why(
        _ asset: Asset,
        under snapshot: SessionSnapshot,
        supposing changes: [AccountChange] = [],
        mostPrices: Int = .max,
        failure: (ExchangeError) -> ShellFailure = { ShellFailure($0) }
    ) async throws -> WhyResult {
        let client = try await gateway.client(for: snapshot)
        let account = AccountIdentity(snapshot)
        let reader = WhyReader(
            client: client,
            asset: asset,
            isEmbedded: snapshot.isSandbox,
            conditions: gateway.facts.keyFacts.conditions(in: snapshot.scope, of: account),
            changes: changes,
            mostPrices: mostPrices
        )
        do {
            let readings = try await reader.readings(in: snapshot.scope)
            if let outside = Self.outside(readings.facts, failure) { throw outside }
            let cost = Self.cost(of: readings.facts, changes, under: snapshot)
            return WhyResult(readings, account: account, cost: cost)
        } catch let error as ExchangeError {
            throw error.category == .cancelled ? CancellationError() : failure(error) as any Error
        }
    }

    /// The same under portfolio margin.
    func portfolio(
        _ asset: Asset,
        under snapshot: SessionSnapshot,
        failure: (ExchangeError) -> ShellFailure = { ShellFailure($0) }
    ) async throws -> PortfolioWhy {
        let client = try await gateway.client(for: snapshot)
        do {
            return try await PortfolioWhy(asset, from: client, under: snapshot)
        } catch {
            throw error.category == .cancelled ? CancellationError() : failure(error) as any Error
        }
    }

    /// The failure if the exchange does not have the isolated pair, or the pair does not have the asset: its refusal only
    /// says that there is no account.
    private static func outside(
        _ readings: BorrowReadings,
        _ failure: (ExchangeError) -> ShellFailure
    ) -> ShellFailure? {
        guard let symbol = readings.scope.symbol, case .failure(let error) = readings.figures.outcome,
            let pairs = readings.isolated?.pairs
        else { return nil }
        var found = failure(error)
        if pairs.value?.isEmpty == true || pairs.isRefused(with: -3028) {
            found.message = .noIsolatedPair(Code(symbol.name))
            found.nextStep = .noIsolatedPairNext(Code("why \(readings.asset.name) cross"))
            return found
        }
        guard let pair = pairs.value?.first, ![pair.base, pair.quote].contains(readings.asset.name) else { return nil }
        found.message =
            .assetOutsidePair(readings.asset.name, pair: symbol.name, base: pair.base, quote: pair.quote)
        found.nextStep = .assetOutsidePairNext(
            Code("why \(readings.asset.name) cross"),
            isolated: Code("use isolated \(readings.asset.name)\(pair.quote)")
        )
        return found
    }

    /// What was sent for `readings`.
    private static func cost(
        of readings: BorrowReadings,
        _ changes: [AccountChange],
        under snapshot: SessionSnapshot
    ) -> CommandCost {
        let requests = WhyRequests(asset: readings.asset, scope: readings.scope, changes: changes)
        let planned = requests.planned(under: snapshot)
        let prices = (readings.cross?.prices ?? [:]).keys.filter { $0 != readings.asset.name }.count
        return CommandCost(
            requests: planned.count + prices,
            weight: .of(planned) + prices * .price
        )
    }
}

extension CommandCost {
    /// As a sentence: `11 requests, weight 284 IP + 50 UID.`
    func text(in language: Language) -> String { Message.whyCost(requests, weight: weight.sum).text(in: language) }
}

extension RequestWeights {
    /// Both figures as a sum: `284 IP + 50 UID`.
    fileprivate var sum: String {
        [address > 0 ? "\(address) IP" : nil, account > 0 ? "\(account) UID" : nil].compactMap(\.self)
            .joined(separator: " + ")
    }
}
