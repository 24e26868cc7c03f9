/// Values by name, made for the few names of a session: up to a handful are searched one by one, which costs a tenth of
/// what hashing a name does; more than that are hashed.
struct NameTable<Value> {
    /// How many names are searched one by one.
    private static var fewNames: Int { 8 }

    private var few: [(name: String, value: Value)] = []
    private var many: [String: Value] = [:]

    subscript(name: String) -> Value? {
        get {
            guard many.isEmpty else { return many[name] }
            for entry in few where entry.name == name { return entry.value }
            return nil
        }
        set {
            guard many.isEmpty else {
                many[name] = newValue
                return
            }
            guard let place = few.firstIndex(where: { $0.name == name }) else {
                if let newValue { add(newValue, as: name) }
                return
            }
            if let newValue { few[place].value = newValue } else { few.remove(at: place) }
        }
    }

    private mutating func add(_ value: Value, as name: String) {
        guard few.count == Self.fewNames else {
            few.append((name, value))
            return
        }
        many = Dictionary(uniqueKeysWithValues: few.map { ($0.name, $0.value) })
        many[name] = value
        few = []
    }

    /// Every name with its value, in no order.
    var entries: [(name: String, value: Value)] {
        many.isEmpty ? few : many.map { (name: $0.key, value: $0.value) }
    }
}

extension NameTable: Sendable where Value: Sendable {}
