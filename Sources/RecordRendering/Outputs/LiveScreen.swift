package import LineEditing
import Synchronization

/// The live table of a terminal; there is at most one at a time.
///
/// At a prompt the thread that owns the terminal draws it. Otherwise it is drawn here, and all other output to the same
/// terminal passes through ``AboveLiveOutput``.
package final class LiveScreen: Sendable {
    private struct State {
        var isOpen = false
        var block: LiveBlock?
    }

    private let output: any TextOutput
    private let state = Mutex(State())

    package init(output: any TextOutput) {
        self.output = output
    }

    /// Whether there is a live table.
    package var isOpen: Bool { state.withLock { $0.isOpen } }

    /// Gives the place to show rows in; nil while another has it.
    ///
    /// - Parameter printer: what prints through the thread that owns the terminal, where there is one.
    package func open(
        on printer: ExternalPrinter?,
        surface: @escaping @Sendable () -> OutputSurface,
        height: @escaping @Sendable () -> Int?
    ) -> (any LiveDisplay)? {
        let isFree = state.withLock { state in
            defer { state.isOpen = true }
            return !state.isOpen
        }
        return isFree ? Place(screen: self, printer: printer, currentSurface: surface, currentHeight: height) : nil
    }

    /// Writes whole lines to `output`, above the live table.
    package func write(_ text: String, to output: any TextOutput) throws {
        try state.withLock { state in try output.write(state.block?.print(above: text) ?? text) }
    }

    /// Draws the live table again, after another program has used the screen.
    package func resume() {
        state.withLock { state in
            // A closed terminal fails the next write of a record.
            if let text = state.block?.resume() { try? output.write(text) }
        }
    }

    private func show(_ rows: [[StyledText]], on surface: OutputSurface, height: Int) {
        state.withLock { state in
            let columns = surface.columns ?? OutputSurface.usualColumns
            var block = state.block ?? LiveBlock(columns: columns, rows: height, usesColour: surface.usesColour)
            let resized = block.resize(columns: columns, rows: height)
            // A closed terminal fails the next write of a record.
            try? output.write(resized + block.show(rows))
            state.block = block
        }
    }

    private func end(with rows: [[StyledText]]) {
        state.withLock { state in
            // As above.
            if let text = state.block?.finish(with: rows) { try? output.write(text) }
            state.block = nil
        }
    }

    private func close() { state.withLock { $0.isOpen = false } }

    private struct Place: LiveDisplay {
        let screen: LiveScreen
        let printer: ExternalPrinter?
        let currentSurface: @Sendable () -> OutputSurface
        let currentHeight: @Sendable () -> Int?

        var surface: OutputSurface { currentSurface() }
        var height: Int { currentHeight() ?? 24 }

        func show(_ rows: [[StyledText]]) {
            guard let printer else { return screen.show(rows, on: surface, height: height) }
            printer.post(.live(rows))
        }

        func end(with rows: [[StyledText]]) {
            if let printer { printer.post(.liveEnded(rows)) } else { screen.end(with: rows) }
            screen.close()
        }
    }
}

/// A stream to a terminal whose lines appear above the live table.
package struct AboveLiveOutput: TextOutput {
    private let live: LiveScreen
    private let output: any TextOutput

    package init(live: LiveScreen, output: any TextOutput) {
        self.live = live
        self.output = output
    }

    package func write(_ text: String) throws { try live.write(text, to: output) }
}

/// A place on a terminal where rows are replaced in place, while other lines appear above them.
package protocol LiveDisplay: Sendable {
    /// The current properties of the window, which may change.
    var surface: OutputSurface { get }

    /// The window's height in rows.
    var height: Int { get }

    /// Shows `rows` instead of those before.
    func show(_ rows: [[StyledText]])

    /// Leaves `rows` there as text like any other.
    func end(with rows: [[StyledText]])
}
