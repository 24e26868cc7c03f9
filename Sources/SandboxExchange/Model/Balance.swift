import ExactDecimals

/// What one account holds and owes of one asset.
struct Balance: Hashable, Sendable {
    static let zero = Balance()

    var free = ExactDecimal.zero
    var locked = ExactDecimal.zero
    var borrowed = ExactDecimal.zero
    var interest = ExactDecimal.zero

    /// Everything held, borrowed coins included: they count as collateral until they leave the account.
    var held: ExactDecimal { get throws { try free + locked } }

    /// Principal and interest.
    var owed: ExactDecimal { get throws { try borrowed + interest } }

    /// What is held less what is owed; below zero once borrowed coins have left.
    var net: ExactDecimal { get throws { try held - owed } }

    /// This balance after `hours` full hours at an hourly rate.
    ///
    /// Interest is simple: it is charged on the principal each full hour and does not bear interest itself.
    func accruing(hours: Int, at hourlyRate: ExactDecimal) throws -> Balance {
        guard hours > 0, !borrowed.isZero, !hourlyRate.isZero else { return self }
        let accrued = try (borrowed * hourlyRate * ExactDecimal(hours)).rounded(toPlaces: 8, .down)
        var later = self
        later.interest = try interest + accrued
        return later
    }
}
