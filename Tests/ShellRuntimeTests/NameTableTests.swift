import Testing

@testable import ShellRuntime

@Suite("Values by name")
struct NameTableTests {
    /// Goes through what fits without hashing and far beyond it, and back to nothing.
    @Test("A table agrees with a dictionary after every change", arguments: [3, 8, 9, 40])
    func agreesWithDictionary(count: Int) {
        var table = NameTable<Int>()
        var model: [String: Int] = [:]
        func change(_ name: String, to value: Int?) {
            table[name] = value
            model[name] = value
            #expect(table.entries.count == model.count)
            for (name, value) in model { #expect(table[name] == value) }
            #expect(table[name] == model[name])
        }
        for round in 0..<3 {
            for place in 0..<count { change("name\(place)", to: place * 7 + round) }
            for place in 0..<count where place.isMultiple(of: 2) { change("name\(place)", to: nil) }
        }
        change("never set", to: nil)
        for place in 0..<count { change("name\(place)", to: nil) }
        #expect(table.entries.isEmpty)
        change("again", to: 1)
    }
}
