package import ShellRuntime
import TerminalText

/// The forms a record can be shown in: the words after `as`.
package enum OutputFormat: String, CaseIterable, Sendable {
    /// Columns under headings; the default.
    case table
    /// A line a field.
    case vertical
    /// RFC 4180, with a heading record.
    case csv
    /// One object, or an array where a statement may give several.
    case json
    /// One object per line.
    case ndjson
    /// The exchange's own bytes.
    case raw

    /// The newest figures as OpenMetrics text, for Prometheus: what a watch knows, replaced as it changes.
    case openmetrics

    /// Those that suit every record, which the setting may name.
    package static let general = allCases.filter { $0 != .openmetrics }

    /// The words after `as`.
    package static let names = allCases.map(\.rawValue)
}

/// Turns the records of one statement into text, as they come or together at the end.
protocol RecordRenderer: Sendable {
    /// Takes a record in.
    ///
    /// - Returns: what can be shown already.
    mutating func add(_ record: Record) -> DisplayText

    /// Ends the statement.
    ///
    /// - Returns: what was still held back.
    mutating func finish() -> DisplayText

    /// Whether it can show only one kind of record: one of another kind begins another table.
    var isOfOneKind: Bool { get }
}

extension RecordRenderer {
    mutating func finish() -> DisplayText { DisplayText() }

    var isOfOneKind: Bool { false }
}

/// The kinds of record there are and what renders them, as the assembly hands them to every output.
package struct RecordRenderers: Sendable {
    package let descriptions: RecordDescriptions

    /// Makes what keeps the present state, for ``OutputFormat/openmetrics``.
    let makeStatePage: @Sendable () -> any StatePage

    package init(_ descriptions: RecordDescriptions, makeStatePage: @escaping @Sendable () -> any StatePage) {
        self.descriptions = descriptions
        self.makeStatePage = makeStatePage
    }

    /// What renders records of `layout` one after the other.
    ///
    /// - Parameters:
    ///   - format: nil for the one that suits the records and the surface.
    ///   - isArray: whether they are an array in JSON.
    func renderer(
        for layout: RecordLayout,
        as format: OutputFormat?,
        isArray: Bool,
        on surface: OutputSurface
    ) -> any RecordRenderer {
        // A stream into a pipe is read by a program: one record per line, as they come.
        let pipe: OutputFormat = layout.isStream && !surface.isTerminal ? .ndjson : .table
        let standard: OutputFormat = layout.isVertical ? .vertical : pipe
        return switch format ?? standard {
        case .table: tableRenderer(layout, surface)
        case .vertical: VerticalRenderer(layout: layout, language: surface.language)
        case .csv: CSVRenderer()
        case .json: JSONRenderer(isArray: isArray)
        case .ndjson: NDJSONRenderer()
        // A page of metrics is not one record after the other.
        case .raw, .openmetrics: RawRenderer(isForTerminal: surface.isTerminal)
        }
    }

    private func tableRenderer(_ layout: RecordLayout, _ surface: OutputSurface) -> any RecordRenderer {
        if let page = layout.page { return RecordPageRenderer(page, layout: layout, surface: surface) }
        return layout.isStream
            ? StreamRenderer(layout: layout, surface: surface)
            : TableRenderer(layout: layout, surface: surface)
    }
}

/// A text with the present state of what a statement shows, replaced as that changes.
package protocol StatePage: Sendable {
    /// Takes a record in, in place of the one before about the same thing.
    ///
    /// - Throws: a usage failure where the page has no place for records of its kind.
    mutating func take(_ record: Record) throws

    /// Takes news in that is not a record.
    mutating func take(_ update: any OutputUpdate) throws

    /// Says that the statement is over: its figures are no longer the present ones.
    mutating func end()

    /// Whether there is anything to show yet.
    var hasNews: Bool { get }

    /// The whole page.
    var text: String { get }
}
