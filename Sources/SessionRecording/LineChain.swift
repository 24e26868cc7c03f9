/// The checksum in each line of a recording: over the line's own bytes and those of all lines before it.
///
/// It is 64-bit FNV-1a. Each of its steps maps different states to different states, so one changed byte is certain to
/// change every sum after it. It finds damage; it does not prove origin.
struct LineChain: Hashable, Sendable {
    private static let prime: UInt64 = 0x100_0000_01B3

    /// Between a line's members and its sum.
    static let mark = Array(",\"sum\":\"".utf8)
    /// After the sum, at the end of a line.
    static let end = Array("\"}".utf8)
    static let digits = 16

    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds the bytes of a line, up to its sum.
    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* Self.prime }
    }

    /// The sum as hexadecimal digits.
    var sum: [UInt8] {
        let digits = Array(String(state, radix: 16).utf8)
        return Array(repeating: UInt8(ascii: "0"), count: Self.digits - digits.count) + digits
    }

    /// The whole line, without its newline, for the text of an object.
    mutating func sealed(_ object: String) -> [UInt8] {
        let members = Array(object.utf8.dropLast())
        add(members)
        return members + Self.mark + sum + Self.end
    }

    /// The text of the object in a line whose sum is right; nil if it is wrong.
    mutating func opened(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        let tail = Self.mark.count + Self.digits + Self.end.count
        guard line.count > tail else { return nil }
        let members = line.dropLast(tail)
        add(members)
        guard line.suffix(tail).elementsEqual(Self.mark + sum + Self.end) else { return nil }
        return members + [UInt8(ascii: "}")]
    }
}
