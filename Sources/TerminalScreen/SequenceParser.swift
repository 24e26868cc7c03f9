/// Splits a program's output into characters and control sequences.
struct SequenceParser {
    enum Item {
        case scalar(Unicode.Scalar)
        case control(UInt8)
        /// A control sequence: its parameters, a private mark before them, and its final letter.
        case sequence(ControlSequence)
        case escape(Character)
        /// An operating system command, without its introducer and end.
        case command(String)
    }

    struct ControlSequence {
        var parameters: [Int?]
        var mark: Character?
        var final: Character

        /// A parameter as a count, at least 1.
        func count(_ index: Int = 0) -> Int {
            let value = index < parameters.count ? parameters[index] ?? 1 : 1
            return max(value, 1)
        }
    }

    private enum State {
        case ground
        case escape
        case sequence
        case string
        case characterSet
    }

    private var state = State.ground
    private var bytes: [UInt8] = []
    private var pending: [UInt8] = []

    mutating func take(_ byte: UInt8) -> Item? {
        switch state {
        case .ground: return takeGround(byte)
        case .escape: return takeEscape(byte)
        case .sequence: return takeSequence(byte)
        case .string:
            guard byte == 0x07 else {
                bytes.append(byte)
                return nil
            }
            state = .ground
            return .command(String(decoding: bytes, as: UTF8.self))
        case .characterSet:
            state = .ground
            return nil
        }
    }

    private mutating func takeGround(_ byte: UInt8) -> Item? {
        if byte == 0x1B {
            state = .escape
            return nil
        }
        if byte < 0x20 || byte == 0x7F { return .control(byte) }
        pending.append(byte)
        let length = pending[0] < 0x80 ? 1 : pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
        guard pending.count >= length else { return nil }
        defer { pending = [] }
        return String(decoding: pending, as: UTF8.self).unicodeScalars.first.map(Item.scalar)
    }

    private mutating func takeEscape(_ byte: UInt8) -> Item? {
        switch byte {
        case UInt8(ascii: "["):
            state = .sequence
            bytes = []
            return nil
        case UInt8(ascii: "]"):
            state = .string
            bytes = []
            return nil
        case UInt8(ascii: "("):
            state = .characterSet
            return nil
        default:
            state = .ground
            return .escape(Character(Unicode.Scalar(byte)))
        }
    }

    private mutating func takeSequence(_ byte: UInt8) -> Item? {
        guard (0x40...0x7E).contains(byte) else {
            bytes.append(byte)
            return nil
        }
        state = .ground
        var text = Substring(String(decoding: bytes, as: UTF8.self))
        var mark: Character?
        if let first = text.first, "?>=<".contains(first) { mark = text.removeFirst() }
        let parameters = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        let final = Character(Unicode.Scalar(byte))
        return .sequence(ControlSequence(parameters: parameters, mark: mark, final: final))
    }
}
