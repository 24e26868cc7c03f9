import Foundation

/// A model of menus that typing narrows, of searches in vi and of the steps of undo, for one line in a wide window.
struct StepModel {
    struct State: Hashable {
        var text = ""
        var cursor = 0
    }

    struct Menu {
        let first: String
        var word: String
        let start: Int
        var candidates: [String]
        var selected: Int?

        var shown: String { selected.map { candidates[$0] } ?? word }
    }

    static let commands = ["borrow", "busy", "count", "crash", "echo", "env", "quit", "release", "wait"]
    private static let symbols = (0..<60).map { "SYMBOL\($0)" }

    let isVi: Bool
    private(set) var line = State()
    private(set) var history: [String] = []
    private(set) var menu: Menu?
    private(set) var isCommand = false
    /// The query of a search that is being typed, and the line before it.
    private(set) var search: (query: String, before: State, match: Int?)?
    /// A query, and what it found, the newest first.
    private var lastSearch: (query: String, found: [Int])?
    /// A walk through the entries that begin with what was typed.
    private var recall: (typed: String, shown: [Int])?
    private var undone = [State()]
    private var isTyping = false

    init(isVi: Bool) { self.isVi = isVi }

    var isPlain: Bool { menu == nil && search == nil }

    /// Begins another line.
    ///
    /// - Parameter isKept: whether this one was run, and so is in the history.
    mutating func end(isKept: Bool) {
        // A line that begins with a space is private.
        if isKept, !line.text.isEmpty, line.text.first != " " { history.append(line.text) }
        line = State()
        (menu, search, isCommand, isTyping, recall) = (nil, nil, false, false, nil)
        undone = [State()]
    }

    // MARK: Typing and undo

    mutating func type(_ character: Character) {
        if let menu { return type(character, in: menu) }
        if let search { return extend(search, with: String(character)) }
        if !isTyping {
            remember()
            undone.append(line)
        }
        insert(String(character))
        undone[undone.count - 1] = line
        isTyping = true
    }

    /// A change that is a step of its own.
    private mutating func step(_ change: (inout StepModel) -> Void) {
        remember()
        let before = line.text
        change(&self)
        if isPlain, line.text != before { undone.append(line) }
        isTyping = false
    }

    private mutating func remember() { undone[undone.count - 1].cursor = line.cursor }

    private mutating func insert(_ text: String) { replace(line.cursor..<line.cursor, with: text) }

    private mutating func replace(_ range: Range<Int>, with text: String) {
        let characters = Array(line.text)
        line.text = String(characters[..<range.lowerBound]) + text + String(characters[range.upperBound...])
        line.cursor = range.lowerBound + text.count
    }

    mutating func backspace() {
        if let menu {
            if menu.selected != nil { return narrow(menu, to: menu.word) }
            if menu.word.count > menu.first.count { return narrow(menu, to: String(menu.word.dropLast())) }
            closeMenu()
        }
        step { model in
            guard model.line.cursor > 0 else { return }
            model.replace(model.line.cursor - 1..<model.line.cursor, with: "")
        }
    }

    mutating func move(to cursor: Int) { step { $0.line.cursor = cursor } }

    mutating func undo() {
        closeMenu()
        remember()
        isTyping = false
        guard undone.count > 1 else { return }
        undone.removeLast()
        line = undone[undone.count - 1]
    }

    // MARK: Completion

    private func candidates() -> (word: String, start: Int, fitting: [String]) {
        let before = line.text.prefix(line.cursor)
        let word = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        let names = before.contains(" ") ? Self.symbols : Self.commands
        return (word, line.cursor - word.count, names.filter { $0.hasPrefix(word) })
    }

    mutating func tab(backwards: Bool = false) {
        if var menu {
            let last = menu.candidates.count - 1
            let place = menu.selected.map { backwards ? $0 - 1 : $0 + 1 } ?? (backwards ? last : 0)
            let old = menu.shown
            menu.selected = place < 0 ? last : place > last ? 0 : place
            replace(menu.start..<menu.start + old.count, with: menu.shown)
            self.menu = menu
            return
        }
        guard !backwards else { return }
        let (word, start, fitting) = candidates()
        step { model in
            guard let first = fitting.first else { return }
            let prefix = fitting.dropFirst().reduce(first) { String($0.commonPrefix(with: $1)) }
            if fitting.count == 1 {
                model.replace(start..<start + word.count, with: first + " ")
            } else if prefix.count > word.count {
                model.replace(start..<start + word.count, with: prefix)
            } else {
                model.menu = Menu(first: word, word: word, start: start, candidates: fitting)
            }
        }
    }

    private mutating func narrow(_ menu: Menu, to word: String) {
        let names = line.text.prefix(menu.start).contains(" ") ? Self.symbols : Self.commands
        let fitting = names.filter { $0.hasPrefix(word) }
        replace(menu.start..<menu.start + menu.shown.count, with: word)
        if fitting == [word] { return closeMenu(keeping: false) }
        self.menu = Menu(first: menu.first, word: word, start: menu.start, candidates: fitting)
    }

    private mutating func type(_ character: Character, in menu: Menu) {
        let word = menu.word + String(character)
        let names = line.text.prefix(menu.start).contains(" ") ? Self.symbols : Self.commands
        if character != " ", names.contains(where: { $0.hasPrefix(word) }) { return narrow(menu, to: word) }
        if menu.selected != nil, character != " " { insert(" ") }
        closeMenu()
        type(character)
    }

    /// Enter takes the selected candidate; nil if there is none, so that the line is run.
    mutating func accept() -> Bool {
        guard let menu, menu.selected != nil else { return false }
        insert(" ")
        closeMenu()
        return true
    }

    mutating func escapeMenu() {
        guard let menu else { return }
        replace(menu.start..<menu.start + menu.shown.count, with: menu.word)
        closeMenu()
    }

    private mutating func closeMenu(keeping: Bool = true) {
        guard menu != nil else { return }
        menu = nil
        if undone[undone.count - 1].text != line.text { undone.append(line) }
        isTyping = false
    }

    // MARK: History and vi

    mutating func escape() {
        step { model in
            model.isCommand = true
            model.line.cursor = max(model.line.cursor - 1, 0)
        }
    }

    mutating func append() {
        isCommand = false
        line.cursor = line.text.count
        isTyping = false
    }

    /// `$`, and `dw` on the last character.
    mutating func deleteWordAtEnd() {
        line.cursor = max(line.text.count - 1, 0)
        step { model in
            guard !model.line.text.isEmpty else { return }
            model.line.text.removeLast()
            model.line.cursor = max(model.line.text.count - 1, 0)
        }
    }

    mutating func beginSearch() {
        remember()
        search = ("", line, nil)
    }

    private mutating func extend(_ search: (query: String, before: State, match: Int?), with text: String) {
        let query = search.query + text
        let match = find(query, below: search.match.map { $0 + 1 } ?? history.count)
        self.search = (query, search.before, match)
        show(match, query)
    }

    private func find(_ query: String, below end: Int) -> Int? {
        history[..<end].lastIndex { $0.contains(query) }
    }

    private mutating func show(_ match: Int?, _ query: String) {
        guard let match, let range = history[match].range(of: query) else { return }
        line.text = history[match]
        line.cursor = line.text.distance(from: line.text.startIndex, to: range.lowerBound)
    }

    mutating func endSearch() {
        guard let search else { return }
        self.search = nil
        if search.query.isEmpty { return searchOn(older: true) }
        if let match = search.match {
            lastSearch = (search.query, [match])
        } else {
            line = search.before
        }
        if undone[undone.count - 1].text != line.text { undone.append(line) }
        isTyping = false
    }

    mutating func searchOn(older: Bool) {
        step { model in
            guard var last = model.lastSearch else { return }
            if last.found.last.map({ model.history[$0] }) != model.line.text {
                guard let newest = model.find(last.query, below: model.history.count) else { return }
                last.found = [newest]
            } else if older {
                let seen = Set(last.found.map { model.history[$0] })
                let place = model.history[..<(last.found.last ?? 0)].lastIndex {
                    $0.contains(last.query) && !seen.contains($0)
                }
                guard let place else { return }
                last.found.append(place)
            } else {
                guard last.found.count > 1 else { return }
                last.found.removeLast()
            }
            model.lastSearch = last
            model.show(last.found.last, last.query)
        }
    }

    mutating func up() {
        closeMenu()
        step { model in
            let isAtEnd = model.line.cursor == model.line.text.count
            if model.recall?.shown.last.map({ model.history[$0] }) != model.line.text || !isAtEnd {
                model.recall = (model.line.text, [])
            }
            guard var walk = model.recall else { return }
            let seen = Set(walk.shown.map { model.history[$0] } + [walk.typed])
            let place = model.history[..<(walk.shown.last ?? model.history.count)].lastIndex {
                $0.hasPrefix(walk.typed) && !seen.contains($0)
            }
            guard let place else { return }
            walk.shown.append(place)
            model.recall = walk
            model.line = State(text: model.history[place], cursor: model.history[place].count)
        }
    }

    /// Right, which takes the suggestion at the end of the line.
    mutating func right() {
        step { model in
            guard model.line.cursor == model.line.text.count else {
                model.line.cursor += 1
                return
            }
            let text = model.line.text
            guard !text.isEmpty, let entry = model.history.last(where: { $0.count > text.count && $0.hasPrefix(text) })
            else { return }
            model.insert(String(entry.dropFirst(text.count)))
        }
    }
}
