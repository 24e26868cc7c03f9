package import BilingualText
import CommandLanguage
package import ExactDecimals
package import ShellRuntime

/// One kind of record, described once: records, schema, tables, live tables and the reference derive from it.
package struct RecordDescription<Subject: Sendable>: Sendable {
    /// How records are shown where no format is asked for.
    package enum Form: Sendable {
        /// A table with one row per record, when the statement ends.
        case table
        /// One row per record as they come; the same into a pipe as one JSON object per line.
        case stream
        /// One line per field.
        case vertical
        /// A page of all records together, when the statement ends.
        case page(RecordPage<Subject>)
    }

    package let schema: RecordSchema

    /// Nil where no field has a column: every field is one then.
    package let layout: RecordLayout?
    package let live: LiveLayout?
    private let fields: [RecordField<Subject>]
    private let keepsSubject: Bool

    /// - Parameters:
    ///   - namesAccount: whether the commands that give the record name the account and the profile in it.
    ///   - namesProfile: whether they name the profile in it.
    ///   - columns: the fields whose columns come first, in their order; nil for the order of the fields.
    ///   - live: how the newest records about each thing are shown in place; nil for records that are not.
    package init(
        _ name: String,
        version: Int,
        _ english: String,
        _ chinese: String,
        form: Form = .table,
        namesAccount: Bool = false,
        namesProfile: Bool = false,
        columns: [String]? = nil,
        live: LiveDescription? = nil,
        fields: [RecordField<Subject>]
    ) {
        let id = Record.Schema(name, version: version)
        schema = RecordSchema(
            id: id,
            summary: LocalizedText(english, chinese),
            fields: fields.map(\.documentation) + (namesAccount ? [.account] : [])
                + (namesAccount || namesProfile ? [.profile] : [])
        )
        let layout = RecordLayout(fields: fields, order: columns, form: form)
        self.layout = layout
        self.live = live.map { LiveLayout(id, $0, columns: layout?.columns ?? []) }
        self.fields = fields
        if case .page = form { keepsSubject = true } else { keepsSubject = false }
    }

    /// The record of `subject`.
    ///
    /// - Parameter rawBytes: the exchange's own bytes, where there are any.
    package func record(of subject: Subject, rawBytes: [UInt8]? = nil) -> Record {
        Record(
            schema: schema.id,
            fields: fields.map { Record.Field($0.documentation.name, $0.value(subject)) },
            rawBytes: rawBytes,
            subject: keepsSubject ? RecordSubject(subject) : nil
        )
    }
}

extension CommandOutput {
    /// Any number of records of one kind.
    package static func rows<Subject>(
        _ description: @autoclosure @escaping @Sendable () -> RecordDescription<Subject>
    ) -> CommandOutput {
        .rows(fields: { description().fieldNames })
    }
}

extension RecordDescription {
    fileprivate var fieldNames: [String] { fields.map(\.documentation.name) }

    /// The typed value that `record` was made of; nil if the description does not keep it.
    package func subject(of record: Record) -> Subject? { (record.subject as? RecordSubject<Subject>)?.value }
}

/// The typed value that a record was made of, for a page that shows more than the fields.
final class RecordSubject<Subject: Sendable>: Sendable {
    let value: Subject

    init(_ value: Subject) {
        self.value = value
    }
}

/// A value and the language that the words of its record are in.
@dynamicMemberLookup
package struct Localized<Subject: Sendable>: Sendable {
    package let value: Subject
    package let language: Language

    package init(_ value: Subject, in language: Language) {
        self.value = value
        self.language = language
    }

    package subscript<Member>(dynamicMember path: KeyPath<Subject, Member>) -> Member { value[keyPath: path] }
}

extension Value {
    /// A text, or no value.
    package init(_ text: String?) {
        self = text.map(Value.text) ?? .nothing
    }

    /// A number, or no value.
    package init(_ number: ExactDecimal?) {
        self = number.map(Value.number) ?? .nothing
    }

    /// A count, or no value.
    package init(_ count: Int?) {
        self = count.map { .number(ExactDecimal($0)) } ?? .nothing
    }

    /// A truth, or no value.
    package init(_ truth: Bool?) {
        self = truth.map(Value.boolean) ?? .nothing
    }

    /// An instant in milliseconds since 1970, or no value.
    package init(time milliseconds: Int64?) {
        self = milliseconds.map { .text(UTCTime.text($0)) } ?? .nothing
    }

    /// A list of texts.
    package init(_ texts: [String]) {
        self = .list(texts.map(Value.text))
    }

    /// A list of records.
    package init(_ records: [Record]) {
        self = .list(records.map(Value.record))
    }

    /// A measured time in whole milliseconds, below the first of them in microseconds, so that a response from this
    /// computer does not seem to have taken no time.
    package init(measured duration: Duration) {
        let microseconds = duration.wholeMicroseconds
        let isShort = microseconds.magnitude < 1000
        self = .duration(Duration(microseconds: isShort ? microseconds : microseconds / 1000 * 1000))
    }

    /// A span in milliseconds with three places, cut there.
    package init(milliseconds duration: Duration) {
        let microseconds = duration.wholeMicroseconds
        let sign = microseconds < 0 ? "-" : ""
        let places = String(microseconds.magnitude % 1000)
        let text = "\(sign)\(microseconds.magnitude / 1000)." + String(repeating: "0", count: 3 - places.count) + places
        self.init(ExactDecimal(text))
    }
}
