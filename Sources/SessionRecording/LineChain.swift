/// The sum that each line of a recording carries: over its own bytes and those of all lines before it.
///
/// It is FNV-1a with 64 bits. Each of its steps maps different states to different states, so that one changed byte changes
/// every sum from there on with certainty, not just in all likelihood. It finds damage; it proves no origin.
struct LineChain: Hashable, Sendable {
    private static let prime: UInt64 = 0x100_0000_01B3

    /// What stands between a line's members and its sum.
    static let mark = Array(",\"sum\":\"".utf8)
    /// What ends a line behind its sum.
    static let end = Array("\"}".utf8)
    /// The number of digits of a sum.
    static let digits = 16

    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Takes the bytes of a line in, up to its sum.
    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* Self.prime }
    }

    /// The sum as a line carries it.
    var sum: [UInt8] {
        let digits = Array(String(state, radix: 16).utf8)
        return Array(repeating: UInt8(ascii: "0"), count: Self.digits - digits.count) + digits
    }

    /// The whole line, without its line end, of an object's text.
    mutating func sealed(_ object: String) -> [UInt8] {
        let members = Array(object.utf8.dropLast())
        add(members)
        return members + Self.mark + sum + Self.end
    }

    /// The object's text in a line whose sum fits; nil where it does not.
    mutating func opened(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        let tail = Self.mark.count + Self.digits + Self.end.count
        guard line.count > tail else { return nil }
        let members = line.dropLast(tail)
        add(members)
        guard line.suffix(tail).elementsEqual(Self.mark + sum + Self.end) else { return nil }
        return members + [UInt8(ascii: "}")]
    }
}
