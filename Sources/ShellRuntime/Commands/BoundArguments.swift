/// The bound arguments of a form, by parameter.
struct BoundArguments: Sendable {
    /// A parameter's name and what was bound to it; a repeating parameter has an entry for each value.
    private(set) var entries: [(name: String, argument: BoundArgument)] = []

    /// Whether arguments are kept at all: whoever only looks for mistakes needs none of them.
    private let areKept: Bool

    init(reserving count: Int = 0) {
        areKept = true
        entries.reserveCapacity(count)
    }

    private init(areKept: Bool) { self.areKept = areKept }

    /// Arguments that are bound and dropped.
    static var dropped: BoundArguments { BoundArguments(areKept: false) }

    mutating func append(_ argument: BoundArgument, to name: String) {
        if areKept { entries.append((name, argument)) }
    }

    func first(_ name: String) -> BoundArgument? {
        entries.first { $0.name == name }?.argument
    }

    func all(_ name: String) -> [BoundArgument] {
        entries.filter { $0.name == name }.map(\.argument)
    }
}
