/// Decodes the bytes that a terminal sends into keys.
///
/// Escape sequences are decoded whole, so that an unknown one is an unbound key and not text. A lone Escape and the
/// start of a sequence differ only in time: the caller calls ``timeOut()`` if no more bytes come.
struct KeyDecoder {
    private enum State {
        case ground
        case escape
        /// After `ESC [` or `ESC O`: the bytes from the Escape on.
        case sequence([UInt8])
        /// After `ESC P`: Alt-P, or a reply of the terminal.
        case replyStart
        /// In a reply of the terminal that ends in BEL or ST: whether an Escape was its last byte.
        case reply(endsInEscape: Bool)
        case paste
    }

    /// Longer than any key: what is longer is noise.
    private static let longestSequence = 64
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// Whether `ESC P` may begin a reply of the terminal; in vi it is Escape and the command `P`.
    var takesReplies = true
    private var state = State.ground
    private var scalars = ScalarDecoder()
    private var pasted: [UInt8] = []
    private var keys: [Key] = []

    /// Whether a key has begun that a timeout may end.
    var isWaiting: Bool {
        switch state {
        case .ground: false
        case .escape, .sequence, .replyStart, .reply, .paste: true
        }
    }

    /// Whether a paste has begun and not ended: pauses in it have no meaning.
    var isInPaste: Bool {
        if case .paste = state { true } else { false }
    }

    /// Takes bytes and gives the keys they complete.
    mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
        for byte in bytes { take(byte) }
        defer { keys.removeAll(keepingCapacity: true) }
        return keys
    }

    /// Ends what has begun, because no more bytes came in time.
    mutating func timeOut() -> [Key] {
        defer {
            state = .ground
            keys.removeAll()
        }
        switch state {
        case .ground, .reply: break
        case .escape: keys.append(.escape)
        case .replyStart: keys.append(.alt("P"))
        case .sequence(let bytes):
            // A lone `ESC [` is Alt-[; a longer start is a sequence whose end was lost.
            if bytes.count == 2 { keys.append(.alt(Unicode.Scalar(bytes[1]))) }
        case .paste: endPaste()
        }
        return keys
    }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .ground: takeGround(byte)
        case .escape: takeAfterEscape(byte)
        case .sequence(let bytes): takeInSequence(byte, after: bytes)
        case .replyStart: takeReplyStart(byte)
        case .reply(let endsInEscape): takeInReply(byte, endsInEscape: endsInEscape)
        case .paste: takeInPaste(byte)
        }
    }

    private mutating func takeGround(_ byte: UInt8) {
        for scalar in scalars.decode(byte) {
            if scalar == "\u{1B}" {
                state = .escape
            } else {
                keys.append(.scalar(scalar))
            }
        }
    }

    private mutating func takeAfterEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "O"): state = .sequence([0x1B, byte])
        case UInt8(ascii: "]"): state = .reply(endsInEscape: false)
        case UInt8(ascii: "P") where takesReplies: state = .replyStart
        case 0x1B: keys.append(.escape)
        case 0x80...:
            // The first byte of a character typed with Alt; the rest follows.
            state = .ground
            keys.append(.escape)
            takeGround(byte)
        default:
            state = .ground
            keys.append(.alt(Unicode.Scalar(byte)))
        }
    }

    private mutating func takeInSequence(_ byte: UInt8, after bytes: [UInt8]) {
        let sequence = bytes + [byte]
        let isFirst = bytes.count == 2
        switch byte {
        case 0x1B:
            // The sequence was interrupted and another begins.
            state = .escape
        case UInt8(ascii: "[") where isFirst && bytes[1] == UInt8(ascii: "["):
            // The Linux console's F1 to F5 have one more letter.
            state = .sequence(sequence)
        case 0x20...0x3F where sequence.count <= Self.longestSequence:
            state = .sequence(sequence)
        case 0x40...0x7E:
            state = .ground
            end(sequence)
        default:
            state = .ground
        }
    }

    private mutating func end(_ sequence: [UInt8]) {
        switch String(decoding: sequence, as: UTF8.self) {
        case "\u{1B}[200~": state = .paste
        case "\u{1B}[201~": break
        case let text: keys.append(.sequence(text))
        }
    }

    private mutating func takeReplyStart(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"), UInt8(ascii: ">"):
            // It may be the terminal's late reply to another program.
            state = .reply(endsInEscape: false)
        default:
            state = .ground
            keys.append(.alt("P"))
            take(byte)
        }
    }

    private mutating func takeInReply(_ byte: UInt8, endsInEscape: Bool) {
        if byte == 0x07 || (endsInEscape && byte == UInt8(ascii: "\\")) {
            state = .ground
        } else {
            state = .reply(endsInEscape: byte == 0x1B)
        }
    }

    private mutating func takeInPaste(_ byte: UInt8) {
        pasted.append(byte)
        if byte == UInt8(ascii: "~"), pasted.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
            pasted.removeLast(Self.pasteEnd.count)
            state = .ground
            endPaste()
        }
    }

    private mutating func endPaste() {
        keys.append(.paste(PastedText.cleaned(pasted)))
        pasted = []
    }
}

/// For the fuzzer: decodes arbitrary bytes as a terminal's, in two parts, with a timeout after each.
///
/// - Returns: the number of kinds of keys.
package func fuzzKeys(_ bytes: [UInt8]) -> Int {
    var decoder = KeyDecoder()
    let half = bytes.count / 2
    var keys = decoder.decode(bytes[..<half])
    if decoder.isWaiting { keys += decoder.timeOut() }
    keys += decoder.decode(bytes[half...])
    keys += decoder.timeOut()
    let kinds = keys.map { key in
        switch key.canonical {
        case .scalar: 0
        case .alt: 1
        case .sequence: 2
        case .escape: 3
        case .paste: 4
        }
    }
    return Set(kinds).count
}
