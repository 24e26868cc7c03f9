/// The text being edited and the cursor in it, in scalars.
struct EditedLine: Equatable, Sendable {
    var scalars: [Unicode.Scalar]
    /// From 0 to the count of scalars.
    var cursor: Int

    init(scalars: [Unicode.Scalar] = [], cursor: Int = 0) {
        self.scalars = scalars
        self.cursor = cursor
    }

    var text: String { Self.string(scalars) }
    var textBeforeCursor: String { Self.string(scalars[..<cursor]) }

    /// The first scalar of the cursor's line of the text.
    var lineStart: Int { scalars[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }
    /// The end of the cursor's line of the text, before its line end.
    var lineEnd: Int { scalars[cursor...].firstIndex(of: "\n") ?? scalars.count }

    /// The start of the character that ends at or holds the scalar before `index`.
    func characterStart(before index: Int) -> Int {
        guard index > 0 else { return 0 }
        let start = paragraph(before: index)
        // A line end is always a character of its own but behind a carriage return, which only quoting brings in.
        return boundaries(in: start..<characterReach(from: index)).last { $0 < index } ?? start
    }

    /// The end of the character that begins at or holds the scalar at `index`.
    func characterEnd(after index: Int) -> Int {
        guard index < scalars.count else { return scalars.count }
        let start = paragraph(before: index)
        return boundaries(in: start..<characterReach(from: index)).first { $0 > index } ?? scalars.count
    }

    /// Whether a character begins at `index`.
    func isCharacterBoundary(_ index: Int) -> Bool {
        guard index > 0, index < scalars.count else { return true }
        if scalars[index].value < 0x300 && scalars[index] != "\n" { return true }
        return characterEnd(after: index - 1) == index
    }

    /// The start of the word before the cursor, blanks before the cursor included; words end at blanks.
    var wordStart: Int {
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" }
        let end = scalars[..<cursor].lastIndex { !isBlank($0) } ?? 0
        return scalars[..<end].lastIndex(where: isBlank).map { $0 + 1 } ?? 0
    }

    /// The index of the scalar at an offset into the text's UTF-8, rounded down.
    func index(ofUTF8Offset offset: Int) -> Int {
        var bytes = 0
        for (index, scalar) in scalars.enumerated() {
            if bytes >= offset { return index }
            bytes += Unicode.UTF8.width(scalar)
        }
        return scalars.count
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// A place not after `index` where a character surely begins: an ASCII character's, or the text's start.
    private func paragraph(before index: Int) -> Int {
        scalars[..<index].lastIndex { $0.value < 0x80 && $0 != "\n" } ?? 0
    }

    /// A place after `index` where a character surely ends.
    private func characterReach(from index: Int) -> Int {
        guard index < scalars.count else { return scalars.count }
        return scalars[(index + 1)...].firstIndex { $0.value < 0x80 && $0 != "\n" } ?? scalars.count
    }

    private func boundaries(in range: Range<Int>) -> [Int] {
        var place = range.lowerBound
        var boundaries = [place]
        for character in Self.string(scalars[range]) {
            place += character.unicodeScalars.count
            boundaries.append(place)
        }
        return boundaries
    }
}
