/// One statement with what stands behind it.
package struct Statement: Sendable {
    /// Each case is a reference, so that whoever looks at a statement copies one and not all that is behind it.
    package enum Kind: Sendable {
        case command(CommandStatement)
        case assignment(LetStatement)
        case expectation(ExpectStatement)
        indirect case conditional(IfStatement)
        indirect case iteration(ForStatement)
        indirect case repetition(RepeatStatement)
        indirect case attempt(TryStatement)
        case `break`
        case `continue`
        /// Something that could not be read. Only trees with diagnostics hold it; the name is what it would have set.
        indirect case malformed(declaring: String?)
    }

    package let kind: Kind

    /// From the first word to behind the last, modifiers included.
    package let range: SourceRange

    /// `as FORMAT` and a destination, where one of them is there.
    package let output: OutputClause?

    /// Whether `&` ends the statement.
    package let isBackground: Bool

    package init(kind: Kind, range: SourceRange, output: OutputClause? = nil, isBackground: Bool = false) {
        self.kind = kind
        self.range = range
        self.output = output
        self.isBackground = isBackground
    }
}
