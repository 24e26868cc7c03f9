/// Finds commands by name; the one found last is at hand.
struct CommandLookup {
    private var newest: (name: String, command: RegisteredCommand)?

    mutating func find(_ name: String, in registry: CommandRegistry) -> RegisteredCommand? {
        if let newest, newest.name == name { return newest.command }
        guard let found = registry.registered(name) else { return nil }
        newest = (name, found)
        return found
    }
}
