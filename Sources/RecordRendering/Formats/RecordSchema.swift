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
    }

    package let id: Record.Schema
    package let summary: LocalizedText
    package let fields: [Field]
}

extension RecordSchema.Field {
    /// The account, which the runtime adds to the records of commands that name it.
    static let account = Self(
        name: Record.accountName,
        kind: .text,
        isOptional: true,
        summary: LocalizedText(
            english: "the account the record is about, `PROFILE@HOST` and the API key's fingerprint; in JSON and of "
                + "variables, never in a recording",
            chinese: "所属账户：`PROFILE@HOST` 和 API Key 指纹；见于 JSON 和变量，录制中没有"
        )
    )
}
