/// One record that a command gives: every renderer, `$last` and captures read it.
package struct Answer: Sendable {
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

    /// In the schema's documented order; a field without a value holds ``Value/nothing``.
    package let fields: [Field]

    /// The exchange's own bytes, where there are any.
    package let rawBytes: [UInt8]?

    package init(schema: Schema, fields: [Field], rawBytes: [UInt8]? = nil) {
        self.schema = schema
        self.fields = fields
        self.rawBytes = rawBytes
    }

    /// The value of the field `name`; nil where the schema has no such field.
    package subscript(name: String) -> Value? {
        fields.first { $0.name == name }?.value
    }
}
