/// Keys that have arrived and not been used.
struct KeyQueue {
    private var keys: [Key] = []
    private var next = 0

    var isEmpty: Bool { next == keys.count }

    mutating func append(_ arrived: [Key]) {
        if isEmpty {
            keys.removeAll(keepingCapacity: true)
            next = 0
        }
        keys += arrived
    }

    mutating func takeFirst() -> Key? {
        guard next < keys.count else { return nil }
        next += 1
        return keys[next - 1]
    }

    /// Puts a key back that another part of the editor is to use.
    mutating func putBack(_ key: Key) {
        if next > 0 {
            next -= 1
            keys[next] = key
        } else {
            keys.insert(key, at: 0)
        }
    }
}
