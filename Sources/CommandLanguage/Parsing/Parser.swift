import BilingualText

/// Reads a text into its tree, reporting every mistake on the way.
///
/// It descends the grammar by hand. For each lexeme it tells the lexer whether words or an expression stand there, and
/// after a mistake it goes on behind the statement.
package struct Parser {
    /// How deep blocks nest.
    package static let maximumBlockDepth = 64

    /// How deep an expression's tree may become, which bounds the stack of everything that walks it.
    package static let maximumExpressionDepth = 200

    let source: SourceFile
    let table: SyntaxTable
    var lexer: Lexer
    var diagnostics: [Diagnostic]

    /// What stands in the way of reading a text that may go on.
    var missing: ParseResult.Missing?

    /// How many blocks, and how many loops among them, surround the statement being read.
    var blockDepth = 0
    var loopDepth = 0

    /// How deep the expression being read is so far.
    var expressionDepth = 0

    /// The option words of the commands around a nested statement: they end its arguments.
    var outerStops: [String] = []

    /// The lexeme that was peeked at last, and how: statements look at most of theirs more than once.
    var peeked: (token: Token, mode: Lexer.Mode)?

    /// Behind the last lexeme that was no blank: where something missing is pointed out.
    var lastEnd = 0

    /// What colouring wants to know; nil when nobody asked.
    var trace: ParseTrace?

    /// What completion wants to know; nil when nobody asked.
    var probe: CompletionProbe?

    /// Where the text itself is wrong, whatever it means: nothing else is said about those bytes.
    private let screened: [SourceRange]
    private let isUnreadable: Bool

    init(_ source: SourceFile, with table: SyntaxTable) {
        self.source = source
        self.table = table
        let screening = SourceScreening(of: source)
        diagnostics = screening.diagnostics
        screened = screening.diagnostics.map(\.range)
        isUnreadable = screening.hasOversizedLine
        lexer = Lexer(source.bytes)
    }

    /// A parser that looks at what `other` has still to read, silently.
    init(lookingAheadOf other: Parser) {
        self = other
        trace = nil
        probe = nil
    }

    /// Parses `source`.
    package static func parse(_ source: SourceFile, with table: SyntaxTable) -> ParseResult {
        var parser = Parser(source, with: table)
        return parser.parseAll()
    }

    mutating func parseAll() -> ParseResult {
        let statements = isUnreadable ? [] : parseStatements(inBlock: false)
        // What is missing is known at a statement's end alone, behind the mistakes of its blocks.
        diagnostics.sort { $0.range.start < $1.range.start }
        let script = Script(source: source, statements: statements)
        return ParseResult(script: script, diagnostics: diagnostics, completeness: completeness)
    }

    private var completeness: ParseResult.Completeness {
        if diagnostics.isEmpty { return .complete }
        if let missing, diagnostics.count == 1 { return .incomplete(missing) }
        return .wrong
    }

    // MARK: Reporting

    /// Adds a diagnostic, unless its place was found wrong before or the text just ends too early.
    mutating func report(
        _ message: Message,
        at range: SourceRange,
        notes: [Diagnostic.Note] = [],
        suggestions: [Diagnostic.Suggestion] = []
    ) {
        guard missing == nil, !touchesScreened(range) else { return }
        diagnostics.append(Diagnostic(message, at: range, in: source, notes: notes, suggestions: suggestions))
    }

    /// Whether the text itself is wrong somewhere in `range`.
    private func touchesScreened(_ range: SourceRange) -> Bool {
        // They come in the order of the text and do not overlap; there may be as many as there are mistakes.
        var low = 0
        var high = screened.count
        while low < high {
            let middle = (low + high) / 2
            if screened[middle].end <= range.start { low = middle + 1 } else { high = middle }
        }
        return low < screened.count && screened[low].start < range.end
    }

    /// Says that the text ends before something is closed; nothing is reported after it.
    mutating func reportUnfinished(_ what: ParseResult.Missing, _ message: Message, at range: SourceRange) {
        report(message, at: range)
        if missing == nil { missing = what }
    }

    /// The text of `range` for a message: what is too long for one is cut.
    func excerpt(_ range: SourceRange) -> String {
        let limit = 60
        guard range.count > limit * 4 else {
            let text = source.text(in: range)
            return text.count > limit ? text.prefix(limit) + "…" : text
        }
        return source.text(in: SourceRange(range.start, range.start + limit)) + "…"
    }

    /// The place behind what was read last.
    var placeBehind: SourceRange { SourceRange(lastEnd, lastEnd) }
}
