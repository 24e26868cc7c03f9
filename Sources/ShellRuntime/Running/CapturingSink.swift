import Synchronization

/// Keeps what a statement gives, for `let x = STATEMENT`.
final class CapturingSink: OutputSink {
    private let items = Mutex<[OutputItem]>([])

    func write(_ item: OutputItem) {
        items.withLock { $0.append(item) }
    }

    func finish() {}

    /// The answer, or a list of several; else the lines of text; else nothing.
    var value: Value {
        let items = items.withLock { $0 }
        var answers: [Value] = []
        var lines: [String] = []
        for item in items {
            switch item {
            case .answer(let answer): answers.append(.answer(answer))
            case .line(let line): lines.append(line)
            case .update, .settled: break
            }
        }
        if let first = answers.first { return answers.count == 1 ? first : .list(answers) }
        return lines.isEmpty ? .nothing : .text(lines.joined(separator: "\n"))
    }
}
