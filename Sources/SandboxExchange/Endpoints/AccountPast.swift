import ExactDecimals

/// What the account did before the exchange's start: calculated from its present balances, so that these are the sum of it.
///
/// Without past days everything was transferred in or borrowed at the start.
struct AccountPast: Sendable {
    /// One change of the account.
    struct Event: Sendable {
        enum Kind: String, Sendable {
            case transfer = "TRANSFER"
            case borrow = "BORROW"
            case repay = "REPAY"
            case buyIncome = "BUY_INCOME"
            case buyExpense = "BUY_EXPENSE"
            case sellIncome = "SELL_INCOME"
            case sellExpense = "SELL_EXPENSE"
            case commission = "TRADING_COMMISSION"
            case smallConvert = "SMALL_CONVERT"
        }

        let kind: Kind
        let asset: String
        /// What the balance changed by; negative for what left it.
        let amount: ExactDecimal
        /// Before the exchange's start, in minutes.
        let minutesBefore: Int
        /// The part of a repayment that was interest.
        var interest = ExactDecimal.zero
    }

    /// A loan that was open for some hours before the start, or still is.
    struct Loan: Sendable {
        let asset: String
        let principal: ExactDecimal
        /// The hours before the start at which interest was charged: 0 is the start.
        let hours: Range<Int>
    }

    /// An order that was filled in three parts.
    struct Order: Sendable {
        let number: Int
        let symbol: String
        let isSale: Bool
        let price: ExactDecimal
        let quantity: ExactDecimal
        let minutesBefore: Int
    }

    /// The oldest event first.
    let events: [Event]
    let loans: [Loan]
    let orders: [Order]

    static let day = 1_440
}

extension AccountPast {
    /// - Parameters:
    ///   - start: the exchange's start in milliseconds since 1970, on whose day the present rates begin.
    ///   - hoursSince: the hours of interest since then.
    init(_ holdings: [Debt], scope: IsolatedScope?, in scenario: Scenario, start: Int64, hoursSince: Int) throws {
        guard scenario.hasPast, scope == nil else {
            self.init(recent: holdings, hoursSince: scenario.hasPast ? hoursSince : nil)
            return
        }
        let orders = Self.orders(in: scenario)
        var events = try orders.flatMap { try Self.flows(of: $0, in: scenario) }
        var loans: [Loan] = []
        for debt in holdings where !debt.balance.borrowed.isZero {
            let borrowed = debt.balance.borrowed
            let asset = debt.asset.name
            loans.append(Loan(asset: asset, principal: borrowed, hours: 0..<29 * 24))
            loans.append(Loan(asset: asset, principal: borrowed, hours: 10 * 24..<29 * 24))
            events.append(
                Event(kind: .borrow, asset: asset, amount: try borrowed + borrowed, minutesBefore: 29 * Self.day)
            )
            let repaid = borrowed.negated
            events.append(Event(kind: .repay, asset: asset, amount: repaid, minutesBefore: 10 * Self.day))
        }
        let closed = Loan(asset: "USDT", principal: ExactDecimal(5000), hours: 5 * 24..<25 * 24)
        events += try Self.flows(of: closed, in: scenario, start: start)
        loans.append(closed)
        events += Self.smallLoan(in: scenario)
        events.append(Event(kind: .transfer, asset: "USDT", amount: ExactDecimal(-500), minutesBefore: 8 * Self.day))
        events.append(Event(kind: .transfer, asset: "USDT", amount: ExactDecimal(500), minutesBefore: 3 * Self.day))
        try events.append(contentsOf: Self.firstTransfers(to: holdings, before: events))
        self.init(events: events.sorted { $0.minutesBefore > $1.minutesBefore }, loans: loans, orders: orders)
    }

    /// Everything came at the start; interest that is already owed says how long ago a loan began.
    ///
    /// - Parameter hoursSince: of the interest, those since the start; nil without a past.
    private init(recent holdings: [Debt], hoursSince: Int?) {
        var events: [Event] = []
        var loans: [Loan] = []
        for holding in holdings {
            let balance = holding.balance
            let hours = hoursSince.map { min(max(Self.hours(of: holding) - $0, 0), 30 * 24) } ?? 0
            if !balance.borrowed.isZero {
                loans.append(Loan(asset: holding.asset.name, principal: balance.borrowed, hours: 0..<hours))
                events.append(
                    Event(kind: .borrow, asset: holding.asset.name, amount: balance.borrowed, minutesBefore: hours * 60)
                )
            }
            guard let moved = try? balance.held - balance.borrowed, moved > .zero else { continue }
            events.append(Event(kind: .transfer, asset: holding.asset.name, amount: moved, minutesBefore: hours * 60))
        }
        self.init(events: events, loans: loans, orders: [])
    }

    private static func hours(of holding: Debt) -> Int {
        guard let charge = try? holding.balance.borrowed * holding.asset.hourlyInterest, !charge.isZero,
            let hours = try? holding.balance.interest.divided(by: charge, toPlaces: 0, rounding: .halfUp)
        else { return 0 }
        return Int(hours.description) ?? 0
    }

    /// What was transferred in first: what is held now, less all that came after.
    private static func firstTransfers(to holdings: [Debt], before events: [Event]) throws -> [Event] {
        var sums: [String: ExactDecimal] = [:]
        for event in events { sums[event.asset] = try (sums[event.asset] ?? .zero) + event.amount }
        var held: [String: ExactDecimal] = [:]
        for holding in holdings { held[holding.asset.name] = try holding.balance.held }
        return try Set(sums.keys).union(held.keys).sorted().compactMap { name in
            let amount = try (held[name] ?? .zero) - (sums[name] ?? .zero)
            guard amount > .zero else { return nil }
            return Event(kind: .transfer, asset: name, amount: amount, minutesBefore: 30 * day)
        }
    }

    private static func flows(of loan: Loan, in scenario: Scenario, start: Int64) throws -> [Event] {
        guard let asset = scenario.asset(loan.asset), asset.isBorrowable else { return [] }
        var interest = ExactDecimal.zero
        for hour in loan.hours { interest = try interest + loan.interest(of: asset, hoursBefore: hour, start: start) }
        let paid = try (loan.principal + interest).negated
        return [
            Event(kind: .borrow, asset: loan.asset, amount: loan.principal, minutesBefore: loan.hours.upperBound * 60),
            Event(
                kind: .repay,
                asset: loan.asset,
                amount: paid,
                minutesBefore: loan.hours.lowerBound * 60,
                interest: interest
            ),
        ]
    }

    /// A debt of a few units, of which the borrowed amount left the account and USDT paid what was owed.
    private static func smallLoan(in scenario: Scenario) -> [Event] {
        guard scenario.asset("DOGE") != nil else { return [] }
        let amount = ExactDecimal(40)
        return [
            Event(kind: .borrow, asset: "DOGE", amount: amount, minutesBefore: 15 * day),
            Event(kind: .transfer, asset: "DOGE", amount: amount.negated, minutesBefore: 15 * day - 30),
            Event(kind: .smallConvert, asset: "USDT", amount: smallPayment, minutesBefore: 14 * day),
        ]
    }

    /// What the debt of ``smallLoan(in:)`` cost, in USDT.
    static let smallPayment = ExactDecimal(-5)

    // MARK: Orders

    /// An order each day, alternately a purchase and a sale of the same quantity.
    private static func orders(in scenario: Scenario) -> [Order] {
        let prices = [("BTCUSDT", 61_500, "0.02"), ("ETHUSDT", 3_050, "0.3")]
        return prices.enumerated().flatMap { index, pair -> [Order] in
            guard scenario.pair(pair.0) != nil, let quantity = ExactDecimal(pair.2) else { return [] }
            return (1...28).map { number in
                let day = 29 - number
                let drift = pair.1 * ((number * 37) % 11 - 5) / 400
                return Order(
                    number: index * 100 + number,
                    symbol: pair.0,
                    isSale: number.isMultiple(of: 2),
                    price: ExactDecimal(pair.1 + drift),
                    quantity: quantity,
                    minutesBefore: day * Self.day + 400 + index * 60
                )
            }
        }
    }

    private static func flows(of order: Order, in scenario: Scenario) throws -> [Event] {
        guard let pair = scenario.pair(order.symbol) else { return [] }
        let cost = try order.price * order.quantity
        let fee = try cost * thousandth
        let time = order.minutesBefore
        let sides: [(Event.Kind, String, ExactDecimal)] =
            order.isSale
            ? [(.sellExpense, pair.base, order.quantity.negated), (.sellIncome, pair.quote, cost)]
            : [(.buyExpense, pair.quote, cost.negated), (.buyIncome, pair.base, order.quantity)]
        return (sides + [(.commission, pair.quote, fee.negated)]).map {
            Event(kind: $0.0, asset: $0.1, amount: $0.2, minutesBefore: time)
        }
    }

    /// The part of a trade's value that it costs.
    static let thousandth = ExactDecimal("0.001") ?? .zero
}

extension AccountPast.Order {
    /// The quantities of its trades.
    var parts: [ExactDecimal] {
        get throws {
            let half = try quantity.divided(by: ExactDecimal(2), toPlaces: 8, rounding: .down)
            let quarter = try half.divided(by: ExactDecimal(2), toPlaces: 8, rounding: .down)
            return [half, quarter, try quantity - half - quarter]
        }
    }
}

extension AccountPast.Loan {
    /// The daily rate of an hour, which is that of its day.
    func rate(of asset: Asset, hoursBefore hour: Int, start: Int64) throws -> ExactDecimal {
        let day: Int64 = 86_400_000
        let days = start / day - (start - Int64(hour) * 3_600_000) / day
        return try asset.dailyInterest(daysBefore: Int(days))
    }

    /// The interest of one hour.
    func interest(of asset: Asset, hoursBefore hour: Int, start: Int64) throws -> ExactDecimal {
        let hourly = try rate(of: asset, hoursBefore: hour, start: start)
            .divided(by: ExactDecimal(24), toPlaces: 8, rounding: .halfUp)
        return try (principal * hourly).rounded(toPlaces: 8, .down)
    }
}

extension Asset {
    /// The daily rate some days before the exchange's start: near the present one, which is in force from that day on.
    func dailyInterest(daysBefore days: Int) throws -> ExactDecimal {
        guard days > 0, !dailyInterest.isZero else { return dailyInterest }
        let percent = 90 + days / 3 * 7 % 21
        return try (dailyInterest * ExactDecimal(percent)).divided(
            by: ExactDecimal(100),
            toPlaces: 8,
            rounding: .halfUp
        )
    }
}
