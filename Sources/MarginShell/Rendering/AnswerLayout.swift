package import ShellRuntime

/// How a schema's answers stand in a table.
package struct AnswerLayout: Sendable {
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

        package init(
            _ fields: String...,
            heading: LocalizedText,
            alignment: Alignment = .left,
            dropOrder: Int? = nil,
            cutsTo: Int? = nil
        ) {
            self.fields = fields
            self.heading = heading
            self.alignment = alignment
            self.dropOrder = dropOrder
            self.cutsTo = cutsTo
        }

        func text(of answer: Answer) -> String {
            for field in fields {
                if let value = answer[field] {
                    let text = ValueText.plain(value)
                    if !text.isEmpty { return text }
                }
            }
            return "-"
        }
    }

    package let schema: String
    package let columns: [Column]

    /// Whether answers are shown as they come, each on a line of its own, rather than together at the end.
    package let isStream: Bool
    /// Whether an answer is read by itself, a line a field, where no format is asked for.
    package let isRecord: Bool

    /// How an answer that is a table of its own stands; nil where answers are rows.
    package let sheet: AnswerSheet?

    package init(schema: String, columns: [Column], isStream: Bool = false, isRecord: Bool = false) {
        self.schema = schema
        self.columns = columns
        self.isStream = isStream
        self.isRecord = isRecord
        sheet = nil
    }

    /// Answers that are a table each.
    package init(schema: String, sheet: AnswerSheet) {
        self.schema = schema
        columns = []
        isStream = false
        isRecord = false
        self.sheet = sheet
    }
}
