/// A variable's path as far as it is typed, without its `$`: `h.rows[0].int`.
package struct TypedPath: Sendable {
    package enum Step: Hashable, Sendable {
        case member(String)
        case element(Int)
    }

    package let name: String
    package private(set) var steps: [Step] = []

    /// The bytes of the name and of the whole steps; after them comes ``rest``.
    package private(set) var wholeLength: Int

    /// The step that is not finished: `.int`, `[`, `[0`, `["a b`, or empty.
    package let rest: String

    /// Nil for text that cannot become a path.
    package init?(_ text: String) { self.init(Array(text.utf8)[...]) }

    init?(_ bytes: ArraySlice<UInt8>) {
        var place = bytes.startIndex
        func run(from start: Int, while belongs: (UInt8) -> Bool) -> Int {
            bytes[start...].firstIndex { !belongs($0) } ?? bytes.endIndex
        }
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

        place = run(from: place) { $0.isNamePart }
        name = text(bytes.startIndex..<place)
        guard !name.isEmpty || bytes.isEmpty else { return nil }
        scan: while place < bytes.endIndex {
            let inner = place + 1
            switch (bytes[place], inner < bytes.endIndex ? bytes[inner] : nil) {
            case (Byte.dot, _):
                let end = run(from: inner) { $0.isNamePart }
                guard end < bytes.endIndex else { break scan }
                guard end > inner else { return nil }
                steps.append(.member(text(inner..<end)))
                place = end
            case (Byte.openBracket, nil): break scan
            case (Byte.openBracket, let quote?) where quote == Byte.singleQuote || quote == Byte.doubleQuote:
                let end = run(from: inner + 1) { $0 != quote && $0 != Byte.lineFeed }
                guard end + 1 < bytes.endIndex else { break scan }
                guard bytes[end] == quote, bytes[end + 1] == Byte.closeBracket else { return nil }
                steps.append(.member(text(inner + 1..<end)))
                place = end + 2
            case (Byte.openBracket, _):
                let end = run(from: inner) { $0.isDigit || $0 == Byte.minus }
                guard end < bytes.endIndex else { break scan }
                guard bytes[end] == Byte.closeBracket, let index = Int(text(inner..<end)) else { return nil }
                steps.append(.element(index))
                place = end + 1
            default: return nil
            }
        }
        wholeLength = place - bytes.startIndex
        rest = text(place..<bytes.endIndex)
        guard !rest.contains("\n") else { return nil }
    }
}

extension TypedPath {
    /// How the step to a member is written; nil for a name that cannot be written.
    ///
    /// - Parameters:
    ///   - quote: what is around a name that needs quotes.
    ///   - isBracketed: whether names that need none are quoted, too.
    package static func step(to member: String, quote: Character, isBracketed: Bool) -> String? {
        let isPlain = member.utf8.first?.isNameStart == true && member.utf8.allSatisfy(\.isNamePart)
        if isPlain, !isBracketed { return "." + member }
        guard !member.isEmpty, member.utf8.allSatisfy(\.isInMemberName) else { return nil }
        return "[\(quote)\(member)\(quote)]"
    }
}
