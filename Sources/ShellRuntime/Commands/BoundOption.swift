package import CommandLanguage

/// An option of an invocation with its bound operands.
package struct BoundOption: Sendable {
    package let word: String
    package let range: SourceRange
    let operands: BoundArguments

    init(word: String, range: SourceRange, operands: BoundArguments) {
        self.word = word
        self.range = range
        self.operands = operands
    }
}
