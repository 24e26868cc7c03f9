internal import CEditline

extension EditorSession {
    /// Searches the history as the query is typed, until a key accepts the result or cancels.
    func search() -> ced_outcome {
        settle()
        let before = settled
        var search = HistorySearch(texts: providers.history.texts())
        defer { below = nil }
        show(search)
        while let key = nextKey() {
            guard let isFound = step(&search, key) else { return leave(search, with: key, restoring: before) }
            if !isFound { wantsBell = true }
            if let match = search.match {
                replaceLine(with: match)
                engine.setCursor(search.matchOffset)
            }
            show(search, isFound: isFound)
        }
        return CED_END_LINE
    }

    /// Handles a key; true if something was found, nil if the key ends the search.
    private func step(_ search: inout HistorySearch, _ key: Key) -> Bool? {
        switch key {
        case .control("R"), .up: search.older()
        case .control("S"), .down: search.newer()
        case .backspace, .control("H"): search.shorten()
        case .scalar(let scalar) where scalar.value >= 0x20: search.extend(with: String(scalar))
        case .paste(let text): search.extend(with: text)
        default: nil
        }
    }

    private func leave(_ search: HistorySearch, with key: Key, restoring before: EditedLine) -> ced_outcome {
        let isRefused = key == .control("G")
        if isRefused || search.match == nil {
            engine.replace(0..<engine.line.scalars.count, with: before.scalars, cursor: before.cursor)
        }
        if key != .escape && !isRefused { keys.putBack(key) }
        return CED_CONTINUE
    }

    private func show(_ search: HistorySearch, isFound: Bool = true) {
        let label = StyledText(prompt.searchLabel + ": ", .hint)
        below = [[label, StyledText(search.query, isFound ? .plain : .error)]]
    }
}
