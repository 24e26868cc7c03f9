/// Which of the exchange's arithmetics is in force for cross margin.
enum RuleYear: String, CaseIterable, Sendable {
    /// Collateral value from holdings with one list of ratios; the margin level without haircut.
    case year2023 = "2023"
    /// Collateral value from net positions with three lists; the margin level with haircut.
    case year2026 = "2026"
}

/// What the exchange changed over time or leaves undocumented, as switches of the scenario.
struct Rules: Hashable, Sendable {
    /// The spellings of the collateral value in the reply of `margin/account`.
    enum CollateralValueName: String, CaseIterable, Sendable {
        /// As the page has it.
        case documented = "TotalCollateralValueInUSDT"
        /// As programs that read live replies have it.
        case live = "totalCollateralValueInUSDT"
    }

    var year = RuleYear.year2026
    /// Whether `amount` is cut at the level's cap.
    ///
    /// On: the published meaning of the pair only makes sense so.
    var levelClipsAmount = true
    /// Whether `amount` is cut at what the system has left.
    ///
    /// Off: the page says it assumes enough availability.
    var inventoryClipsAmount = false
    /// Whether what is owed already is taken from the level's cap.
    ///
    /// Off: no page says so.
    var debtCountsAgainstLevel = false
    /// Whether reading margin data needs the key's margin permission, and not reading alone.
    ///
    /// Off: hints on the real exchange contradict each other.
    var marginReadsNeedPermission = false
    var collateralValueName = CollateralValueName.documented
    /// The list with which the collateral value in the reply of `margin/account` is calculated.
    ///
    /// Borrow: no page says which, and the level next to it is the borrow level.
    var collateralValueList = CollateralUse.borrow
}
