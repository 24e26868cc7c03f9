internal import CEditline

extension EditorSession {
    /// Searches the history as the query is typed, until a key accepts the result or cancels.
    ///
    /// - Parameter acceptsWithEnter: whether Enter brings the entry up for editing, as in vi, instead of running it.
    func search(acceptsWithEnter: Bool = false) -> ced_outcome {
        settle()
        let before = settled
        var search = HistorySearch(texts: providers.history.allTexts())
        defer { below = nil }
        show(search)
        while let key = nextKey() {
            guard let isFound = step(&search, key) else {
                let isEnter = key == .enter || key == .lineFeed
                // vi's empty search goes on with the last one.
                if acceptsWithEnter, isEnter, search.query.isEmpty { return searchOn { $0.older() } }
                return leave(search, with: key, restoring: before, runs: !(acceptsWithEnter && isEnter))
            }
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

    /// Goes to another entry with the query of the last search.
    func searchOn(_ move: (inout HistorySearch) -> Bool) -> ced_outcome {
        guard var search = lastSearch else { return CED_BEEP }
        let isFound: Bool
        if search.match == engine.line.text {
            isFound = move(&search)
        } else {
            let query = search.query
            search = HistorySearch(texts: providers.history.allTexts())
            isFound = search.extend(with: query)
        }
        guard isFound, let match = search.match else { return CED_BEEP }
        lastSearch = search
        replaceLine(with: match)
        engine.setCursor(search.matchOffset)
        return CED_CONTINUE
    }

    /// - Parameter runs: whether the key is also meant for the line.
    private func leave(
        _ search: HistorySearch,
        with key: Key,
        restoring before: EditedLine,
        runs: Bool
    ) -> ced_outcome {
        let isRefused = key == .control("G")
        // A search that is given up is not the one to go on with.
        if search.match != nil, !isRefused, key != .scalar(terminal.interruptCharacter) { lastSearch = search }
        if isRefused || search.match == nil {
            engine.replace(0..<engine.line.scalars.count, with: before.scalars, cursor: before.cursor)
        }
        if runs, key != .escape && !isRefused { keys.putBack(key) }
        return CED_CONTINUE
    }

    private func show(_ search: HistorySearch, isFound: Bool = true) {
        let label = StyledText(prompt.searchLabel + ": ", .hint)
        below = [[label, StyledText(search.query, isFound ? .plain : .error)]]
    }
}
