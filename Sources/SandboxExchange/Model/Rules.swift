/// What the exchange leaves undocumented, as switches of the scenario.
struct Rules: Hashable, Sendable {
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
}
