/// The tree of one source file.
package struct Script: Sendable {
    package let source: SourceFile
    package let statements: StatementList
}

/// The statements of a text, in order.
///
/// Of a very long text only the first are kept: a tree takes fifteen times the bytes of its text. The others are parsed again
/// in groups when they are read.
package struct StatementList: Sequence, Sendable {
    /// So many statements are kept: some 80 MB.
    package static let kept = 327_680

    /// The statements parsed at a time after those: their tree fits the processor's nearest memory.
    static let groupSize = 16

    let source: SourceFile
    let table: SyntaxTable

    /// What the screening of the source refused.
    let screened: [SourceRange]

    let first: [Statement]

    /// The offset of the first statement of each later group.
    let later: [Int]

    /// The statements in groups: first those that are kept.
    package var groups: some Sequence<[Statement]> {
        (0...later.count).lazy.map { $0 == 0 ? first : group(at: later[$0 - 1]) }
    }

    private func group(at offset: Int) -> [Statement] {
        var parser = Parser(source, with: table, screened: screened, from: offset)
        return parser.parseGroup(of: Self.groupSize).statements
    }

    package func makeIterator() -> some IteratorProtocol<Statement> { groups.lazy.joined().makeIterator() }
}
