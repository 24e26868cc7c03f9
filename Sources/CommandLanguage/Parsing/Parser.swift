import BilingualText

package struct ParseResult: Sendable {
    /// Whether the text can be run, needs more lines, or is wrong whatever lines follow.
    package enum Completeness: Hashable, Sendable {
        case complete
        case incomplete(Missing)
        case wrong
    }

    package enum Missing: Hashable, Sendable {
        case closingBrace
        case closingQuote
        /// The line after a `\`.
        case joinedLine
    }

    /// The tree of what could be read.
    package let script: Script
    package let diagnostics: [Diagnostic]
    package let completeness: Completeness

    package var isRunnable: Bool { completeness == .complete }
}

/// Parses a text into its tree and reports every error.
///
/// A recursive-descent parser. For each token it chooses the lexer's mode, words or expression, and after an error it
/// continues with the next statement.
///
/// It cannot be copied, because it is large and a copy for each call would take a tenth of the time.
package struct Parser: ~Copyable {
    /// How deep blocks nest.
    package static let maximumBlockDepth = 64

    /// How deep an expression's tree may become; this bounds the stack of everything that walks it.
    package static let maximumExpressionDepth = 200

    let source: SourceFile
    let table: SyntaxTable
    var lexer: Lexer
    var diagnostics: [Diagnostic]

    /// What the text lacks where it ends too early.
    var missing: ParseResult.Missing?

    /// The number of blocks around the statement being read, and of loops among them.
    var blockDepth = 0
    var loopDepth = 0

    var expressionDepth = 0

    /// The option words of the commands around a nested statement: they end its arguments.
    var outerStops: [String] = []

    /// The latest token and the mode it was read in: most tokens are peeked at more than once.
    var peeked: (token: Token, mode: Lexer.Mode)?

    /// The end of the last token that was not a space: a diagnostic about something missing points there.
    var lastEnd = 0

    /// What highlighting needs; nil for any other use.
    var trace: ParseTrace?

    /// What completion needs; nil for any other use.
    var probe: CompletionProbe?

    /// Ranges that the screening refused: no further error is reported about those bytes.
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

    /// A parser of the statements at `offset`, where one starts.
    init(_ source: SourceFile, with table: SyntaxTable, screened: [SourceRange], from offset: Int) {
        self.source = source
        self.table = table
        self.screened = screened
        diagnostics = []
        isUnreadable = false
        lexer = Lexer(source.bytes).inner(at: offset)
    }

    /// A parser at the place of `other` that reads ahead and records nothing.
    init(lookingAheadOf other: borrowing Parser) {
        self.init(other.source, with: other.table, screened: other.screened, from: other.lexer.offset)
        lexer = other.lexer
        lastEnd = other.lastEnd
        missing = other.missing
        expressionDepth = other.expressionDepth
    }

    /// - Parameters:
    ///   - count: how many statements are kept; see ``StatementList``.
    ///   - visit: is given all statements in order, in groups.
    package static func parse(
        _ source: SourceFile,
        with table: SyntaxTable,
        keeping count: Int = StatementList.kept,
        visiting visit: ([Statement]) -> Void = { _ in }
    ) -> ParseResult {
        var parser = Parser(source, with: table)
        return parser.parseAll(keeping: count, visiting: visit)
    }

    mutating func parseAll(
        keeping count: Int = StatementList.kept,
        visiting visit: ([Statement]) -> Void = { _ in }
    ) -> ParseResult {
        var first: [Statement] = []
        var later: [Int] = []
        var isAtEnd = isUnreadable
        while !isAtEnd, !Task.isCancelled {
            let group = parseGroup(of: first.isEmpty ? count : StatementList.groupSize)
            visit(group.statements)
            if first.isEmpty { first = group.statements } else if let start = group.start { later.append(start) }
            isAtEnd = group.isLast
        }
        let statements = StatementList(source: source, table: table, screened: screened, first: first, later: later)
        // What is missing is known only at the end of a statement, after the errors in its blocks.
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

    /// Adds a diagnostic, unless the screening refused its range or the text ends too early.
    mutating func report(
        _ message: Message,
        at range: SourceRange,
        notes: [Diagnostic.Note] = [],
        suggestions: [Diagnostic.Suggestion] = [],
        cause: Diagnostic.Cause? = nil
    ) {
        guard missing == nil, !touchesScreened(range) else { return }
        var diagnostic = Diagnostic(message, at: range, in: source, notes: notes, suggestions: suggestions)
        diagnostic.cause = cause
        diagnostics.append(diagnostic)
    }

    /// Whether the screening refused a part of `range`.
    private func touchesScreened(_ range: SourceRange) -> Bool {
        // The ranges are in the order of the text and do not overlap. There may be thousands, hence a binary search.
        var low = 0
        var high = screened.count
        while low < high {
            let middle = (low + high) / 2
            if screened[middle].end <= range.start { low = middle + 1 } else { high = middle }
        }
        return low < screened.count && screened[low].start < range.end
    }

    /// Reports that the text ends before something is closed; no further error is reported after it.
    mutating func reportUnfinished(_ what: ParseResult.Missing, _ message: Message, at range: SourceRange) {
        report(message, at: range)
        if missing == nil { missing = what }
    }

    /// The text of `range` for a message, cut where it is too long.
    func excerpt(_ range: SourceRange) -> String {
        let limit = 60
        guard range.count > limit * 4 else {
            let text = source.text(in: range)
            return text.count > limit ? text.prefix(limit) + "…" : text
        }
        return source.text(in: SourceRange(range.start, range.start + limit)) + "…"
    }

    /// The empty range after the last token.
    var afterLastToken: SourceRange { SourceRange(lastEnd, lastEnd) }
}
