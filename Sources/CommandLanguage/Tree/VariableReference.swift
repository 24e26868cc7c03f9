/// `$name`, `$name.field`, `${name.field}`, `$1`, `$#`.
package struct VariableReference: Sendable {
    /// The name without its dollar sign: `x`, `last`, `1`, `#`.
    package let name: String
    package let fields: [Name]

    /// From the dollar sign to behind the last field or brace.
    package let range: SourceRange

    package init(name: String, fields: [Name], range: SourceRange) {
        self.name = name
        self.fields = fields
        self.range = range
    }
}
