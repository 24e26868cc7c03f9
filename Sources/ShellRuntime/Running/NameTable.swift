/// Values by name, made for the few names of a session: up to a handful are searched one by one, which costs a tenth of
/// what hashing a name does; more than that are hashed.
struct NameTable<Value> {
    /// How many names are searched one by one.
    private static var few: Int { 8 }

    private var fewNames: [String] = []
    private var fewValues: [Value] = []
    private var many: [String: Value] = [:]

    subscript(name: String) -> Value? {
        get {
            guard many.isEmpty else { return many[name] }
            return fewNames.firstIndex(of: name).map { fewValues[$0] }
        }
        set {
            guard many.isEmpty else {
                many[name] = newValue
                return
            }
            guard let place = fewNames.firstIndex(of: name) else {
                if let newValue { add(newValue, as: name) }
                return
            }
            if let newValue {
                fewValues[place] = newValue
            } else {
                fewNames.remove(at: place)
                fewValues.remove(at: place)
            }
        }
    }

    private mutating func add(_ value: Value, as name: String) {
        guard fewNames.count == Self.few else {
            fewNames.append(name)
            fewValues.append(value)
            return
        }
        many = Dictionary(uniqueKeysWithValues: zip(fewNames, fewValues))
        many[name] = value
        fewNames = []
        fewValues = []
    }

    /// Every name with its value, in no order.
    var entries: [(name: String, value: Value)] {
        many.isEmpty ? Array(zip(fewNames, fewValues)) : many.map { (name: $0.key, value: $0.value) }
    }
}

extension NameTable: Sendable where Value: Sendable {}
