/// An expression that must come out true or false.
package struct Condition: Sendable {
    /// Whether `all` stands first: in a watch it then must hold for every asset, else for any.
    package let requiresAll: Bool
    package let expression: Expression
    package let range: SourceRange

    package init(requiresAll: Bool, expression: Expression, range: SourceRange) {
        self.requiresAll = requiresAll
        self.expression = expression
        self.range = range
    }
}
