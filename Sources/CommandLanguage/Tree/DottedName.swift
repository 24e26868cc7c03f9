/// A bare name in an expression: `amount` is one part, `ETH.amount` two.
package struct DottedName: Sendable {
    package let parts: [String]
    package let range: SourceRange

    package init(parts: [String], range: SourceRange) {
        self.parts = parts
        self.range = range
    }
}
