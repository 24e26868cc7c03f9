import BilingualText
package import ShellRuntime

/// One field of a record: how it is documented, where a table shows it, and how it is read from the typed value.
package struct RecordField<Subject: Sendable>: Sendable {
    let documentation: RecordSchema.Field
    let column: RecordColumn?

    /// What the field is called in Chinese where it has a line of its own and no column.
    let label: String?
    let value: @Sendable (Subject) -> Value

    /// - Parameters:
    ///   - optional: whether it may have no value.
    ///   - english: what it is, for the reference.
    ///   - column: nil for a field that tables leave out, or show in another field's column.
    package init(
        _ name: String,
        _ kind: RecordSchema.Kind,
        optional: Bool = false,
        _ english: String,
        _ chinese: String,
        column: RecordColumn? = nil,
        label: String? = nil,
        value: @escaping @Sendable (Subject) -> Value
    ) {
        documentation = RecordSchema.Field(
            name: name,
            kind: kind,
            isOptional: optional,
            summary: LocalizedText(english: english, chinese: chinese)
        )
        self.column = column
        self.label = label
        self.value = value
    }
}

/// The column of a table that shows a field.
package struct RecordColumn: Sendable {
    /// How a column's cells are aligned.
    package enum Alignment: Sendable {
        case left
        case right
    }

    /// Words that a true field adds to a cell.
    package struct Mark: Sendable {
        let field: String
        let words: LocalizedText

        /// That a conclusion depends on an assumption.
        package static let likely = Mark(
            field: "likely",
            words: LocalizedText(english: "(likely)", chinese: "（很可能）")
        )
    }

    let heading: LocalizedText
    let alignment: Alignment

    /// The columns with the highest figures go first where the window is too narrow; nil stays to the end.
    let dropOrder: Int?

    /// The fewest columns that its words may be cut to before it, or another one, goes; nil where nothing is cut.
    let cutsTo: Int?

    /// The field that the column shows where its own has no value.
    let fallback: String?
    let mark: Mark?

    package init(
        _ english: String,
        _ chinese: String,
        alignment: Alignment = .left,
        dropOrder: Int? = nil,
        cutsTo: Int? = nil,
        or fallback: String? = nil,
        mark: Mark? = nil
    ) {
        heading = LocalizedText(english: english, chinese: chinese)
        self.alignment = alignment
        self.dropOrder = dropOrder
        self.cutsTo = cutsTo
        self.fallback = fallback
        self.mark = mark
    }
}
