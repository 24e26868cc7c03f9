package import BilingualText
import ExactDecimals
package import ShellRuntime

/// The documented field list of one kind of record. A change of fields or their order is a new version.
package struct RecordSchema: Sendable {
    /// What a field's value is.
    package enum Kind: String, Sendable, CaseIterable {
        /// An exact decimal; in JSON a string.
        case number
        case text
        /// A time in UTC, ISO 8601 with milliseconds.
        case time
        /// Such as `1h30m`.
        case duration
        case boolean
        case list
        case record
    }

    package struct Field: Sendable {
        package let name: String
        package let kind: Kind
        /// Whether it may have no value: empty in csv, null in JSON.
        package let isOptional: Bool
        package let summary: LocalizedText

        package init(name: String, kind: Kind, isOptional: Bool, summary: LocalizedText) {
            self.name = name
            self.kind = kind
            self.isOptional = isOptional
            self.summary = summary
        }
    }

    package let id: Record.Schema
    package let summary: LocalizedText
    package let fields: [Field]
}

extension RecordSchema.Field {
    /// The account, which the runtime adds to the records of commands that name it.
    package static let account = Self(
        name: Record.accountName,
        kind: .text,
        isOptional: true,
        summary: LocalizedText(
            "the account the record is about, `PROFILE@HOST` and the API key's fingerprint; in JSON and of "
                + "variables, never in a recording",
            "所属账户：`PROFILE@HOST` 和 API Key 指纹；见于 JSON 和变量，录制中没有"
        )
    )
}

extension RecordSchema.Field {
    /// The profile, which the runtime adds to the records of commands that send requests.
    package static let profile = Self(
        name: Record.profileName,
        kind: .text,
        isOptional: true,
        summary: LocalizedText(
            "the profile of the request; in csv, JSON and of variables, never in a recording",
            "请求所用的配置档；见于 csv、JSON 和变量，录制中没有"
        )
    )
}

/// One field of a record: how it is documented, where a table shows it, and how it is read from the typed value.
package struct RecordField<Subject: Sendable>: Sendable {
    let documentation: RecordSchema.Field
    package let column: RecordColumn?

    /// What the field is called in Chinese where it has a line of its own and no column.
    package let label: String?
    package let value: @Sendable (Subject) -> Value

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
            summary: LocalizedText(english, chinese)
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
        package let field: String
        package let words: LocalizedText

        /// That a conclusion depends on an assumption.
        package static let likely = Mark(
            field: "likely",
            words: LocalizedText("(likely)", "（很可能）")
        )
    }

    package let heading: LocalizedText
    let alignment: Alignment

    /// Whether it is shown only where the statement names its field.
    let isOnRequest: Bool

    /// The columns with the highest figures go first where the window is too narrow; nil stays to the end.
    let dropOrder: Int?

    /// The fewest columns that its words are wrapped to before it, or another one, goes; nil where nothing wraps.
    let wrapsTo: Int?

    /// The fewest columns that it is cut to; nil where it is never cut.
    let cutsTo: Int?

    /// The field that the column shows where its own has no value.
    let fallback: String?
    package let mark: Mark?

    /// Whether the column is left out of a table in which no record has anything in it.
    let isLeftOutIfEmpty: Bool

    /// The cell's words, where they are not those of the field's value.
    let cell: Cell?

    /// The words of a cell, from the record that the row is of; what came from outside must have been made visible.
    package typealias Cell = @Sendable (Record, Language) -> String

    package init(
        _ english: String,
        _ chinese: String,
        alignment: Alignment = .left,
        isOnRequest: Bool = false,
        dropOrder: Int? = nil,
        wrapsTo: Int? = nil,
        cutsTo: Int? = nil,
        or fallback: String? = nil,
        mark: Mark? = nil,
        isLeftOutIfEmpty: Bool = false,
        cell: Cell? = nil
    ) {
        heading = LocalizedText(english, chinese)
        self.alignment = alignment
        self.isOnRequest = isOnRequest
        self.dropOrder = dropOrder
        self.wrapsTo = wrapsTo
        self.cutsTo = cutsTo
        self.fallback = fallback
        self.mark = mark
        self.isLeftOutIfEmpty = isLeftOutIfEmpty
        self.cell = cell
    }
}

extension RecordColumn {
    /// The cells of a difference: with a sign, unless it is zero.
    package static func signed(_ field: String) -> Cell {
        { record, language in
            let value = record[field] ?? .nothing
            let text = ValueText.cell(value, in: language)
            guard case .number(let number) = value, !number.isZero, !number.isNegative else { return text }
            return "+" + text
        }
    }
}
