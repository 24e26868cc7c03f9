package import CommandLanguage
import Synchronization

/// Receives the output of one statement.
///
/// The host renders.
package protocol OutputSink: Sendable {
    /// Waits until the output is ready, before the statement sends a request.
    ///
    /// - Throws: ``ShellFailure`` if the output cannot be opened, such as a program that cannot be started.
    func begin() async throws

    /// Writes a record or a line.
    ///
    /// - Throws: ``OutputClosed`` if the reader has closed its end.
    func write(_ item: OutputItem) throws

    /// Whether the output is redrawn in place, so that updates may come every second.
    var showsInPlace: Bool { get }

    /// Whether a person reads the records so far as a page, which says how the statement ended.
    var showsPage: Bool { get }

    /// Ends the output of a statement that failed. What was written is kept; a file to which nothing was written stays
    /// as it was.
    func abandon() async throws

    /// Ends the output: closes the file, or waits for the program.
    ///
    /// - Throws: ``ShellFailure`` if what was written could not be saved.
    func finish() async throws
}

extension OutputSink {
    package var showsPage: Bool { false }

    package func begin() async throws {}

    package func abandon() async throws { try await finish() }

    package var showsInPlace: Bool { false }
}

package enum OutputItem: Sendable {
    case record(Record)
    case line(String)
    /// A response that could not be read, for outputs that show the exchange's own bytes.
    case unread([UInt8])
    /// Only outputs that are redrawn in place use it.
    case update(any OutputUpdate)
    /// No more output will follow: an output that is redrawn in place shows its final state.
    case settled
}

/// What is not a record but changes one shown before, for example that its figures are old.
package protocol OutputUpdate: Sendable {}

/// A statement's output clause with its words evaluated.
package struct OutputRequest: Sendable {
    package enum Destination: Hashable, Sendable {
        case standard
        case file(String)
        case append(String)
        case tee(String)
        case program([String])
    }

    /// The name of the format that shows the exchange's own bytes.
    static let rawFormat = "raw"

    /// The format after `as`; nil means the session's.
    package let format: String?
    package let destination: Destination

    /// The words it comes from; nil where the statement has no output clause.
    package let range: SourceRange?

    /// Whether the statement may give several records: an array in JSON.
    package let givesSeveral: Bool

    /// Whether the records have the exchange's own bytes.
    package let hasRawForm: Bool

    /// The fields that the statement's choice of rows names: their columns are shown in any window.
    package internal(set) var named: Set<String> = []

    /// - Parameter format: nil, as `destination` and `range`, for a statement without an output clause.
    init(
        _ declaration: CommandDeclaration,
        _ subcommand: String?,
        format: String? = nil,
        destination: Destination = .standard,
        range: SourceRange? = nil
    ) {
        self.format = format
        self.destination = destination
        self.range = range
        givesSeveral = declaration.output(of: subcommand).isSeveral
        hasRawForm = declaration.hasRawForm
    }
}

/// Thrown by an output whose reader has closed its end, such as a program after `|` that has ended. The statement ends
/// without a failure.
package struct OutputClosed: Error, Hashable, Sendable {
    package init() {}
}

/// Collects the output of statements, for `let x = STATEMENT` and for what is shown together later.
package final class CapturingSink: OutputSink {
    private let kept = Mutex<[OutputItem]>([])

    package init() {}

    package var items: [OutputItem] { kept.withLock { $0 } }

    package func write(_ item: OutputItem) {
        switch item {
        case .record, .line: kept.withLock { $0.append(item) }
        case .unread, .update, .settled: break
        }
    }

    package func finish() {}

    /// The record, or a list of several records; otherwise the lines of text; otherwise nothing.
    var value: Value {
        var records: [Value] = []
        var lines: [String] = []
        for item in items {
            switch item {
            case .record(let record): records.append(.record(record))
            case .line(let line): lines.append(line)
            case .unread, .update, .settled: break
            }
        }
        if let first = records.first { return records.count == 1 ? first : .list(records) }
        return lines.isEmpty ? .nothing : .text(lines.joined(separator: "\n"))
    }
}
