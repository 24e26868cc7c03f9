extension EditorSession {
    func dropTypedAhead() { keys = KeyQueue() }

    func redrawLive() {
        if let text = live?.resume() { terminal.write(text) }
    }

    func resizeLive() {
        takeWindowSize()
        let size = terminal.size
        if let text = live?.resize(columns: size.columns, rows: size.rows) { terminal.write(text) }
    }

    func endLive() {
        if let text = live?.finish(with: []) { terminal.write(text) }
        live = nil
    }

    /// Shows a posted message while no line is read.
    func printWhileRunning(_ message: ExternalPrinter.Message) {
        switch message {
        case .print(let text): printRunning(text)
        case .refresh: break
        case .live(let rows):
            let size = terminal.size
            var block = live ?? LiveBlock(columns: size.columns, rows: size.rows, usesColour: configuration.usesColour)
            terminal.write(block.show(rows))
            live = block
        case .liveEnded(let rows):
            if let text = live?.finish(with: rows) { terminal.write(text) }
            live = nil
        }
    }

    func printRunning(_ text: String) {
        let text = unprinted + text
        unprinted = terminal.write(lines: text, as: live?.print(above: text) ?? text.endingInNewline)
    }
}
