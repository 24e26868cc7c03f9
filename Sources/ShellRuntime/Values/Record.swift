import BilingualText
import CommandLanguage
import ExactDecimals

/// One record that a command gives: every renderer, `$last` and captures read it.
package struct Record: Sendable {
    /// The name and version of the record's documented field list.
    package struct Schema: Hashable, Sendable {
        package let name: String
        package let version: Int

        package init(_ name: String, version: Int) {
            self.name = name
            self.version = version
        }
    }

    package struct Field: Sendable {
        package let name: String
        package let value: Value

        package init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }

    package let schema: Schema

    /// What gives the fields when they are first needed; nil where they are stored.
    package let content: (any RecordContent)?
    private let storedFields: [Field]

    /// In the schema's documented order; a field without a value holds ``Value/nothing``.
    package var fields: [Field] { content?.fields ?? storedFields }

    /// The exchange's own bytes, where there are any.
    package let rawBytes: [UInt8]?

    /// The typed value it was made of, for renderers that show more than the fields; nil for most kinds of record.
    package let subject: (any AnyObject & Sendable)?

    /// What the session adds to the schema's fields: whose figures they are, and in which profile they were requested.
    /// One that must not be named here has no value.
    package var sessionFields: [Field] = []

    package init(
        schema: Schema,
        fields: [Field],
        rawBytes: [UInt8]? = nil,
        subject: (any AnyObject & Sendable)? = nil
    ) {
        self.schema = schema
        storedFields = fields
        content = nil
        self.rawBytes = rawBytes
        self.subject = subject
    }

    /// A record whose fields are made from `content` when they are first needed.
    package init(schema: Schema, content: any RecordContent, rawBytes: [UInt8]?) {
        self.schema = schema
        storedFields = []
        self.content = content
        self.rawBytes = rawBytes
        subject = nil
    }

    /// A response that could not be read, for output that shows the exchange's own bytes.
    package init(unread bytes: [UInt8]) {
        self.init(schema: Schema("response", version: 1), fields: [], rawBytes: bytes)
    }

    /// The value of the field `name`; nil where the record has no such field.
    package subscript(name: String) -> Value? {
        (fields.first { $0.name == name } ?? sessionFields.first { $0.name == name })?.value
    }

    /// Whether it is a response of the exchange, or a part of one, with the members that were sent.
    package var isReply: Bool { schema.name == "reply" || schema.name == "json" }

    /// Whether its first field is the profile, because the statement gives the records of several.
    package private(set) var isLedByProfile = false

    /// The record with the profile as its first field, for a statement that gives the records of several.
    package func led(by profile: String) -> Record {
        var record = Record(
            schema: schema,
            fields: [Field(Self.profileName, .text(profile))] + fields.filter { $0.name != Self.profileName },
            subject: subject
        )
        record.sessionFields = sessionFields.filter { $0.name != Self.profileName }
        record.isLedByProfile = true
        return record
    }

    /// The names of the fields that the session adds.
    package static let accountName = "account"
    package static let profileName = "profile"

    /// The fields, and those of the session that are named.
    package var namedFields: [Field] {
        let named = sessionFields.filter { if case .nothing = $0.value { false } else { true } }
        return named.isEmpty ? fields : fields + named
    }
}

/// Something large of which a statement may need the fields, or may not.
package protocol RecordContent: AnyObject, Sendable {
    var fields: [Record.Field] { get }

    /// The rows in it, each as a record; nil where it has none.
    var rows: [Record]? { get }

    /// The same with only these of its rows, or of the rows of others like it.
    func with(rows: [Record]) -> any RecordContent
}

extension Record {
    /// The same with only these rows.
    func with(rows: [Record]) -> Record {
        guard let content else { return self }
        var chosen = Record(schema: schema, content: content.with(rows: rows), rawBytes: rawBytes)
        chosen.sessionFields = sessionFields
        return chosen
    }
}

extension Record {
    /// The value of `$error`: the latest failure, or no value in any field where there was none.
    init(_ failure: ShellFailure?, language: Language) {
        self.init(
            schema: Schema("error", version: 1),
            fields: [
                Field("code", failure?.code.map { .number(ExactDecimal($0)) } ?? .nothing),
                Field("status", failure.map { .number(ExactDecimal(Int($0.status.rawValue))) } ?? .nothing),
                Field("category", failure.map { .text($0.category.rawValue) } ?? .nothing),
                Field("message", failure.map { .text($0.message.text(in: language)) } ?? .nothing),
                Field(
                    "facts",
                    failure.flatMap { $0.facts.isEmpty ? nil : .text($0.facts.joined(separator: " ")) } ?? .nothing
                ),
            ]
        )
    }
}
