package import BilingualText
import ShellRuntime

/// How a schema's answers stand in a table.
package struct RecordLayout: Sendable {
    /// One column of the table.
    package struct Column: Sendable {
        /// How a column's cells are aligned.
        package enum Alignment: Sendable {
            case left
            case right
        }

        /// The field it shows; a second one stands in where the first has no value.
        package let fields: [String]
        package let heading: LocalizedText
        package let alignment: Alignment

        /// The columns with the highest figures go first where the window is too narrow; nil stays to the end.
        package let dropOrder: Int?

        /// The fewest columns that its words may be cut to before it, or another one, goes; nil where nothing is cut.
        package let cutsTo: Int?

        /// What follows the cell's own words where a field is true.
        private let mark: Mark?

        /// Words that a true field adds to a cell.
        package struct Mark: Sendable {
            let field: String
            let words: LocalizedText

            /// That a problem rests on an assumption.
            static let likely = Mark(field: "likely", words: LocalizedText(english: "(likely)", chinese: "（很可能）"))
        }

        package init(
            _ fields: String...,
            heading: LocalizedText,
            alignment: Alignment = .left,
            dropOrder: Int? = nil,
            cutsTo: Int? = nil,
            mark: Mark? = nil
        ) {
            self.mark = mark
            self.fields = fields
            self.heading = heading
            self.alignment = alignment
            self.dropOrder = dropOrder
            self.cutsTo = cutsTo
        }

        func text(of record: Record, in language: Language) -> String {
            let texts = fields.lazy.compactMap { record[$0] }.map(ValueText.plain)
            guard let text = texts.first(where: { !$0.isEmpty }) else { return "-" }
            guard let mark, case .boolean(true) = record[mark.field] else { return text }
            return text + " " + mark.words.text(in: language)
        }
    }

    package let schema: String
    package let columns: [Column]

    /// Whether answers are shown as they come, each on a line of its own, rather than together at the end.
    package let isStream: Bool
    /// Whether a record is read by itself, a line a field, where no format is asked for.
    package let isRecord: Bool

    /// What fields that have no column of their own are called in Chinese where each has a line of its own.
    private let furtherNames: [String: String]

    /// How a record that is a table of its own stands; nil where answers are rows.
    package let sheet: RecordDetail?

    package init(schema: String, columns: [Column], isStream: Bool = false) {
        self.schema = schema
        self.columns = columns
        self.isStream = isStream
        isRecord = false
        furtherNames = [:]
        sheet = nil
    }

    /// Answers that are read each by itself.
    ///
    /// - Parameter furtherNames: what fields without a column are called in Chinese.
    package init(record schema: String, columns: [Column], furtherNames: [String: String] = [:]) {
        self.schema = schema
        self.columns = columns
        isStream = false
        isRecord = true
        self.furtherNames = furtherNames
        sheet = nil
    }

    /// Answers that are a table each.
    package init(schema: String, sheet: RecordDetail) {
        self.schema = schema
        columns = []
        isStream = false
        isRecord = false
        furtherNames = [:]
        self.sheet = sheet
    }

    /// What `field` is called where it has a line of its own: by its name, or in Chinese where the record is read by
    /// itself.
    func label(of field: String, in language: Language) -> String {
        guard isRecord, language == .chinese else { return field }
        return furtherNames[field] ?? columns.first { $0.fields.first == field }?.heading.text(in: language) ?? field
    }
}
