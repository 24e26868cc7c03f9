/// Stands in for what must not be shared: the same value always gets the same name.
struct Pseudonyms {
    private var names: [Fact.Privacy: [String: String]] = [:]

    /// What was replaced so far: how many values of each kind.
    private(set) var replaced: [Fact.Privacy: Int] = [:]

    /// `fact` as others may see it.
    mutating func shared(_ fact: Fact) -> Fact {
        guard fact.privacy != .open, fact.value != "none" else { return fact }
        replaced[fact.privacy, default: 0] += 1
        return Fact(fact.name, name(for: fact.value, fact.privacy))
    }

    private mutating func name(for value: String, _ privacy: Fact.Privacy) -> String {
        let known = names[privacy, default: [:]]
        if let name = known[value] { return name }
        let name = "<\(privacy.rawValue)-\(known.count + 1)>"
        names[privacy, default: [:]][value] = name
        return name
    }
}
