package import BilingualText
import ShellRuntime

/// How records of one kind are shown to people.
package struct RecordLayout: Sendable {
    /// One column of the table.
    package struct Column: Sendable {
        /// The field it shows; a second one is shown where the first has no value.
        let fields: [String]
        let heading: LocalizedText
        let alignment: RecordColumn.Alignment
        let isLeftOutIfEmpty: Bool
        let wrapsTo: Int?
        let cutsTo: Int?
        private let mark: RecordColumn.Mark?
        private let cell: RecordColumn.Cell?
        private let isOnRequest: Bool
        var dropOrder: Int?

        init(_ field: String, _ column: RecordColumn) {
            fields = [field] + [column.fallback].compactMap(\.self)
            heading = column.heading
            alignment = column.alignment
            isLeftOutIfEmpty = column.isLeftOutIfEmpty
            wrapsTo = column.wrapsTo
            cutsTo = column.cutsTo
            mark = column.mark
            cell = column.cell
            isOnRequest = column.isOnRequest
            dropOrder = column.dropOrder
        }

        /// The column in a statement that names `names`: it stays to the end if it is among them, and is nil if it is
        /// shown only then.
        func showing(_ names: Set<String>) -> Column? {
            guard names.contains(fields[0]) else { return isOnRequest ? nil : self }
            var column = self
            column.dropOrder = nil
            return column
        }

        func text(of record: Record, in language: Language) -> String {
            if let cell { return cell(record, language) }
            let texts = fields.lazy.compactMap { record[$0] }.map { ValueText.cell($0, in: language) }
            guard let text = texts.first(where: { !$0.isEmpty }) else { return "" }
            guard let mark, case .boolean(true) = record[mark.field] else { return text }
            return text + " " + mark.words.text(in: language)
        }
    }

    package private(set) var columns: [Column]

    /// Whether records are shown as they come, each on a line of its own, rather than together at the end.
    let isStream: Bool

    /// Whether a record is shown as one line per field where no format is asked for.
    package let isVertical: Bool

    /// How all records are shown on one page; nil where records are rows.
    let page: AnyRecordPage?

    /// What fields without a column are called in Chinese where each has a line of its own.
    private let labels: [String: String]

    /// Nil where there is neither a column nor a page.
    init?<Subject>(
        fields: [RecordField<Subject>],
        order: [String]?,
        form: RecordDescription<Subject>.Form
    ) {
        let declared = fields.compactMap { field in field.column.map { Column(field.documentation.name, $0) } }
        let first = (order ?? []).compactMap { name in declared.first { $0.fields.first == name } }
        columns = first + declared.filter { column in !first.contains { $0.fields == column.fields } }
        labels = Dictionary(
            fields.compactMap { field in field.label.map { (field.documentation.name, $0) } }
        ) { first, _ in first }
        switch form {
        case .table: (isStream, isVertical, page) = (false, false, nil)
        case .stream: (isStream, isVertical, page) = (true, false, nil)
        case .vertical: (isStream, isVertical, page) = (false, true, nil)
        case .page(let form): (isStream, isVertical, page) = (false, false, AnyRecordPage(form))
        }
        guard !columns.isEmpty || page != nil else { return nil }
    }

    /// The layout in a statement whose conditions name the fields `names`.
    func showing(_ names: Set<String>) -> RecordLayout {
        var layout = self
        layout.columns = columns.compactMap { $0.showing(names) }
        return layout
    }

    /// The layout for records of several profiles: the profile is the first column.
    func led(by record: Record) -> RecordLayout {
        guard record.isLedByProfile, !columns.contains(where: { $0.fields.first == Record.profileName }) else {
            return self
        }
        var layout = self
        layout.columns.insert(Column(Record.profileName, RecordColumn("PROFILE", "配置档")), at: 0)
        return layout
    }

    /// Every field of `record` as a column under its name.
    init(ofEachField record: Record) {
        columns = record.fields.map { Column($0.name, RecordColumn($0.name, $0.name)) }
        labels = [:]
        (isStream, isVertical, page) = (false, false, nil)
    }

    /// What `field` is called where it has a line of its own: by its name, or in Chinese where the record is read by
    /// itself.
    package func label(of field: String, in language: Language) -> String {
        guard isVertical, language == .chinese else { return field }
        return labels[field] ?? columns.first { $0.fields.first == field }?.heading.text(in: language) ?? field
    }
}
