/// The bound arguments of a form, by parameter.
struct BoundArguments: Sendable {
    /// A parameter's name and what was bound to it; a repeating parameter has an entry for each value.
    private(set) var entries: [(name: String, argument: BoundArgument)] = []

    mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    mutating func append(_ argument: BoundArgument, to name: String) {
        entries.append((name, argument))
    }

    func first(_ name: String) -> BoundArgument? {
        entries.first { $0.name == name }?.argument
    }

    func all(_ name: String) -> [BoundArgument] {
        entries.filter { $0.name == name }.map(\.argument)
    }
}
