/// A model of what the editor does with the line, in the simplest form.
struct LineModel {
    /// What a key means.
    enum Action: Hashable {
        case insert(String)
        case left, right, home, end, up, down
        case backspace, delete
        case killToEnd, killToStart, killWord, yank
        case wordLeft, wordRight, killNextWord
        // vi's command map.
        case escape, viInsert, viAppend, viAppendAtEnd, viInsertAtStart
        case viWordLeft, viWordRight
        case viLeft, viRight, viStart, viEnd, viDelete, viDeleteBefore, viKill, viPut, viPutBefore
    }

    let isVi: Bool
    private(set) var text: [Unicode.Scalar] = []
    private(set) var cursor = 0
    private(set) var isCommand = false
    private var killed: [Unicode.Scalar] = []

    init(isVi: Bool) {
        self.isVi = isVi
    }

    /// Begins another line; what was killed stays.
    mutating func startLine() {
        text = []
        cursor = 0
        isCommand = false
    }

    var string: String { Self.string(text[...]) }
    var stringBeforeCursor: String { Self.string(text[..<cursor]) }

    mutating func press(_ action: Action) {
        let before = cursor
        switch action {
        case .insert(let string): insert(Array(string.unicodeScalars))
        case .left: cursor = boundaries.last { $0 < cursor } ?? 0
        case .right: place(boundaries.first { $0 > cursor } ?? text.count)
        case .home: place(lineStart(cursor))
        case .end: place(lineEnd(cursor))
        case .up: if lineStart(cursor) > 0 { place(column(of: cursor, inLineAt: lineStart(cursor) - 1)) }
        case .down: if lineEnd(cursor) < text.count { place(column(of: cursor, inLineAt: lineEnd(cursor) + 1)) }
        case .backspace: remove((boundaries.last { $0 < cursor } ?? 0)..<cursor)
        case .delete: remove(cursor..<(boundaries.first { $0 > cursor } ?? text.count))
        default: pressFurther(action)
        }
        settle(from: before)
    }

    private mutating func pressFurther(_ action: Action) {
        switch action {
        case .killToEnd: kill(cursor..<max(lineEnd(cursor), min(cursor + 1, text.count)))
        case .killToStart: kill(min(lineStart(cursor), max(cursor - 1, 0))..<cursor)
        case .killWord: killWord()
        case .yank: insert(killed)
        case .wordLeft: cursor = wordLeft()
        case .wordRight: cursor = wordRight()
        case .killNextWord: kill(cursor..<wordRight())
        default: pressCommand(action)
        }
    }

    private mutating func pressCommand(_ action: Action) {
        let last = max(text.count - 1, 0)
        switch action {
        case .escape: isCommand = true; cursor = max(cursor - 1, 0)
        case .viInsert: isCommand = false
        case .viAppend: isCommand = false; cursor = min(cursor + 1, text.count)
        case .viAppendAtEnd: isCommand = false; cursor = text.count
        case .viInsertAtStart: isCommand = false; cursor = 0
        case .viLeft: cursor = max(cursor - 1, 0)
        case .viRight: cursor = max(min(cursor + 1, last), cursor)
        case .viStart: cursor = 0
        case .viEnd: cursor = last
        case .viDelete:
            kill(cursor..<min(cursor + 1, text.count))
            cursor = min(cursor, max(text.count - 1, 0))
        case .viDeleteBefore: kill(max(cursor - 1, 0)..<cursor)
        case .viKill: killed = Array(text[cursor...]); text.removeLast(text.count - cursor)
        case .viWordLeft: cursor = viWordLeft()
        case .viWordRight: cursor = viWordRight()
        case .viPut: put(after: 1)
        default: put(after: 0)
        }
    }

    /// The cursor is never inside a character, nor in vi's command map after the last one.
    private mutating func settle(from before: Int) {
        if isCommand && cursor == text.count { cursor = max(text.count - 1, 0) }
        guard !boundaries.contains(cursor) else { return }
        let start = boundaries.last { $0 < cursor } ?? 0
        let end = boundaries.first { $0 > cursor } ?? text.count
        cursor = cursor > before && !(isCommand && end == text.count) ? end : start
    }

    private mutating func place(_ new: Int) {
        let last = isCommand ? boundaries.last { $0 < text.count } ?? 0 : text.count
        cursor = min(new, last)
    }

    private mutating func insert(_ scalars: [Unicode.Scalar]) {
        text.insert(contentsOf: scalars, at: cursor)
        cursor += scalars.count
    }

    private mutating func put(after offset: Int) {
        guard !killed.isEmpty else { return }
        cursor = min(cursor + offset, text.count)
        text.insert(contentsOf: killed, at: cursor)
    }

    private mutating func remove(_ range: Range<Int>) {
        text.removeSubrange(range)
        cursor = range.lowerBound
    }

    private mutating func kill(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        killed = Array(text[range])
        remove(range)
    }

    private mutating func killWord() {
        var start = cursor
        while start > 0, " \n".unicodeScalars.contains(text[start - 1]) { start -= 1 }
        while start > 0, !" \n".unicodeScalars.contains(text[start - 1]) { start -= 1 }
        kill(start..<cursor)
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || "*?_-.[]~=".unicodeScalars.contains(scalar)
    }

    private func wordLeft() -> Int {
        var place = cursor
        while place > 0, !isWord(text[place - 1]) { place -= 1 }
        while place > 0, isWord(text[place - 1]) { place -= 1 }
        return place
    }

    private func wordRight() -> Int {
        var place = cursor
        while place < text.count, !isWord(text[place]) { place += 1 }
        while place < text.count, isWord(text[place]) { place += 1 }
        return place
    }

    /// vi has words of letters, words of signs, and spaces between them.
    private func viKind(_ scalar: Unicode.Scalar) -> Int {
        if " \n".unicodeScalars.contains(scalar) { return 0 }
        return scalar.properties.isAlphabetic || scalar == "_" ? 1 : 2
    }

    private func viWordLeft() -> Int {
        var place = cursor - 1
        guard place >= 0 else { return cursor }
        while place > 0, viKind(text[place]) == 0 { place -= 1 }
        let kind = viKind(text[place])
        while place > 0, viKind(text[place - 1]) == kind { place -= 1 }
        return place
    }

    private func viWordRight() -> Int {
        guard cursor < text.count - 1 else { return cursor }
        var place = cursor
        let kind = viKind(text[place])
        while place < text.count, viKind(text[place]) == kind { place += 1 }
        while place < text.count, viKind(text[place]) == 0 { place += 1 }
        return place
    }

    private var boundaries: [Int] {
        var boundaries = [0]
        for character in string { boundaries.append((boundaries.last ?? 0) + character.unicodeScalars.count) }
        return boundaries
    }

    private func lineStart(_ place: Int) -> Int { (text[..<place].lastIndex(of: "\n") ?? -1) + 1 }
    private func lineEnd(_ place: Int) -> Int { text[place...].firstIndex(of: "\n") ?? text.count }

    private func column(of place: Int, inLineAt other: Int) -> Int {
        let count = Self.string(text[lineStart(place)..<place]).count
        let line = Self.string(text[lineStart(other)..<lineEnd(other)])
        return lineStart(other) + line.prefix(count).unicodeScalars.count
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
