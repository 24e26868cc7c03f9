package import BilingualText
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

        package init(
            _ name: String,
            _ kind: Kind,
            optional isOptional: Bool = false,
            _ english: String,
            _ chinese: String
        ) {
            self.name = name
            self.kind = kind
            self.isOptional = isOptional
            summary = LocalizedText(english: english, chinese: chinese)
        }
    }

    package let id: Record.Schema
    package let summary: LocalizedText
    package let fields: [Field]

    package init(_ id: Record.Schema, summary: LocalizedText, fields: [Field]) {
        self.id = id
        self.summary = summary
        self.fields = fields
    }
}
