/// A word that begins, or goes on with, a statement that is no command.
enum StatementKeyword: String, CaseIterable {
    case `let`
    case expect
    case `if`
    case `for`
    case `repeat`
    case `try`
    case `break`
    case `continue`
    case `else`
    case `catch`

    /// Those that a statement can begin with.
    static let beginning: [StatementKeyword] = [.let, .expect, .if, .for, .repeat, .try, .break, .continue]

    /// The keyword that `range` of `bytes` spells; nil where it spells none.
    ///
    /// Looked at byte by byte: every statement begins with a word, and making a text of it takes longer.
    init?(_ bytes: [UInt8], in range: SourceRange) {
        guard range.start < range.end, range.end <= bytes.count else { return nil }
        let candidate: StatementKeyword
        switch (bytes[range.start], range.count) {
        case (UInt8(ascii: "l"), 3): candidate = .let
        case (UInt8(ascii: "e"), 6): candidate = .expect
        case (UInt8(ascii: "i"), 2): candidate = .if
        case (UInt8(ascii: "f"), 3): candidate = .for
        case (UInt8(ascii: "r"), 6): candidate = .repeat
        case (UInt8(ascii: "t"), 3): candidate = .try
        case (UInt8(ascii: "b"), 5): candidate = .break
        case (UInt8(ascii: "c"), 8): candidate = .continue
        case (UInt8(ascii: "e"), 4): candidate = .else
        case (UInt8(ascii: "c"), 5): candidate = .catch
        default: return nil
        }
        var place = range.start
        for byte in candidate.rawValue.utf8 {
            guard bytes[place] == byte else { return nil }
            place += 1
        }
        self = candidate
    }
}
