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

    package enum Account: Hashable, Sendable {
        case named(String)
        /// An account that must not be named here.
        case unnamed
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

    /// Whose figures they are, as `$x.account` and JSON give it; nil for what is about no account.
    package var account: Account?

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

    /// The value of the field `name`; nil where the schema has no such field.
    package subscript(name: String) -> Value? {
        if let field = fields.first(where: { $0.name == name }) { return field.value }
        guard name == Self.accountName, let account else { return nil }
        return if case .named(let text) = account { .text(text) } else { .nothing }
    }

    /// The name that ``account`` has among the fields.
    package static let accountName = "account"

    /// The fields, and the account where it is named.
    package var namedFields: [Field] {
        guard case .named(let text)? = account else { return fields }
        return fields + [Field(Self.accountName, .text(text))]
    }
}

/// Something large of which a statement may need the fields, or may not.
package protocol RecordContent: AnyObject, Sendable {
    var fields: [Record.Field] { get }
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
