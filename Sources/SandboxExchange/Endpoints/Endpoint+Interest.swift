import JSONText
import ExactDecimals

extension Endpoint {
    static let interest: [Endpoint] = [
        .get("/sapi/v1/margin/next-hourly-interest-rate", .signed, weight: 100) { call in
            let names = Set(try call.required("assets").split(separator: ",").map(String.init))
            _ = try call.required("isIsolated", from: ["TRUE", "FALSE", "true", "false"])
            guard names.count <= 20 else { throw Refusal.tooManyAssets }
            // Unknown and not borrowable assets are left out without an error.
            return .array(
                try call.scenario.assets.filter { $0.isBorrowable && names.contains($0.name) }.map { asset in
                    [
                        "asset": .string(asset.name),
                        "nextHourlyInterestRate": .string(try asset.hourlyInterest.balanceText),
                    ]
                }
            )
        },
        .get("/sapi/v1/margin/interestRateHistory", .signed, weight: 1) { try $0.rateHistory() },
        .get("/sapi/v1/margin/interestHistory", .signed, weight: 1) { call in
            let asset = try call.optional("asset")
            let period = try call.period(defaultDays: 7, longestDays: 30)
            let scope = try call.isolatedScope()
            let recent = try call.debts(in: scope).filter { asset == nil || $0.asset.name == asset }
                .flatMap { try call.charges(on: $0, in: period) }
            return try call.page(
                recent
                    + call.pastCharges(in: scope, period).filter {
                        asset == nil || $0["asset"] == asset.map(JSONValue.string)
                    }
            )
        },
    ]
}

extension Call {
    private static let day: Int64 = 86_400_000

    /// The period from `startTime` to `endTime`, by default the last days.
    ///
    /// - Throws: -1127 for more days than the endpoint allows.
    func period(defaultDays: Int64, longestDays: Int64) throws(Refusal) -> ClosedRange<Int64> {
        let times = 0...Int64(9_999_999_999_999)
        let start = try optionalInteger("startTime", in: times)
        let end = try optionalInteger("endTime", in: times) ?? moment.serverMilliseconds
        let first = start ?? max(end - defaultDays * Self.day, 0)
        guard first <= end else { throw .badDateRange }
        guard end - first <= longestDays * Self.day else { throw .intervalTooLong(days: longestDays) }
        return first...end
    }

    /// The page of rows that `current` and `size` request.
    func page(_ rows: [JSONValue], of usualSize: Int64 = 10) throws(Refusal) -> JSONValue {
        let size = Int(try optionalInteger("size", in: 1...100) ?? usualSize)
        let current = Int(try optionalInteger("current", in: 1...1_000_000) ?? 1)
        let shown = rows.dropFirst((current - 1) * size).prefix(size)
        return ["rows": .array(Array(shown)), "total": .number(rows.count)]
    }

    /// The rate of each day of the period, newest first. They changed only in the past, if there is one.
    fileprivate func rateHistory() throws -> JSONValue {
        let asset = try requiredAsset()
        let level = try vipLevel()
        guard asset.isBorrowable else { throw Refusal.noInterestRate }
        let period = try period(defaultDays: 7, longestDays: 31)
        let newest = period.upperBound / Self.day
        let oldest = (period.lowerBound + Self.day - 1) / Self.day
        guard oldest <= newest else { return [] }
        let start = moment.startMilliseconds / Self.day
        return .array(
            try (oldest...newest).reversed().map { day in
                let daysBefore = scenario.hasPast ? Int(start - day) : 0
                return [
                    "asset": .string(asset.name),
                    "dailyInterestRate": .string(try asset.dailyInterest(daysBefore: daysBefore).balanceText),
                    "timestamp": .number(day * Self.day),
                    "vipLevel": .number(level),
                ]
            }
        )
    }

    /// The hourly interest of loans before the exchange's start, newest first.
    fileprivate func pastCharges(in scope: IsolatedScope?, _ period: ClosedRange<Int64>) throws -> [JSONValue] {
        let start = moment.startMilliseconds
        let hour: Int64 = 3_600_000
        let charges = try past(in: scope).loans.enumerated().flatMap { index, loan -> [(Int, Int, AccountPast.Loan)] in
            loan.hours.filter { period.contains(start - Int64($0) * hour) }.map { ($0, index, loan) }
        }
        return try charges.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .compactMap { hours, index, loan in
                guard let asset = scenario.asset(loan.asset) else { return nil }
                let rate = try loan.rate(of: asset, hoursBefore: hours, start: start)
                guard !rate.isZero else { return nil }
                return try [
                    "txId": .number(Self.firstCharge + Int64(index) * 10_000 - Int64(hours)),
                    "interestAccuredTime": .number(start - Int64(hours) * hour),
                    "asset": .string(asset.name),
                    "rawAsset": .string(asset.name),
                    "principal": .string(loan.principal.balanceText),
                    "interest": .string(loan.interest(of: asset, hoursBefore: hours, start: start).balanceText),
                    "interestRate": .string(rate.balanceText),
                    "type": "PERIODIC",
                    "isolatedSymbol": .string(scope?.pair.symbol ?? ""),
                ]
            }
    }

    private static let firstCharge: Int64 = 135_228_000_000

    /// The hourly interest of one debt since the exchange's start, newest first.
    func charges(on debt: Debt, in period: ClosedRange<Int64>) throws -> [JSONValue] {
        let rate = try debt.asset.hourlyInterest
        guard !rate.isZero else { return [] }
        let start = moment.startMilliseconds
        let hour: Int64 = 3_600_000
        let first = max(1, (period.lowerBound - start + hour - 1) / hour)
        let last = min(Int64(market.interestHours), (period.upperBound - start) / hour)
        guard first <= last else { return [] }
        let interest = try (debt.balance.borrowed * rate).balanceText
        // Bounded, because each row needs memory.
        return try (max(first, last - 9_999)...last).reversed().map { number in
            try [
                "txId": .number(debt.number * 1_000_000 + number),
                "interestAccuredTime": .number(start + number * hour),
                "asset": .string(debt.asset.name),
                "rawAsset": .string(debt.asset.name),
                "principal": .string(debt.balance.borrowed.balanceText),
                "interest": .string(interest),
                "interestRate": .string(debt.asset.dailyInterest.balanceText),
                "type": "PERIODIC",
                "isolatedSymbol": .string(debt.symbol ?? ""),
            ]
        }
    }
}
