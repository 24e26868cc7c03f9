/// Replaces what must not be shared; equal values get equal names.
struct Pseudonyms {
    private var names: [Fact.Privacy: [String: String]] = [:]

    /// How many values of each kind were replaced so far.
    private(set) var replaced: [Fact.Privacy: Int] = [:]

    /// `fact` in the form that may be shared.
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
