import TerminalText

/// The canonical layout of a script: statements on lines of their own, blocks indented, single spaces.
///
/// It changes only what is between tokens: quotes, spellings and comments stay as they were written.
package struct ScriptLayout {
    private static let indent = "    "

    /// The text of `source` in the canonical layout, with a newline at its end; empty where nothing is in it.
    ///
    /// A block that was written in one line with one statement stays in one line. Of empty lines in a row one is kept.
    /// Comments at the end of neighbouring lines are aligned.
    ///
    /// - Parameter source: a text without errors.
    /// - Returns: nil if the result would mean something else, which would be an error of this program.
    package static func text(of source: SourceFile, with table: SyntaxTable) -> String? {
        var layout = ScriptLayout(source: source)
        let tokens = Parser.tokens(of: source, with: table)
        for index in tokens.indices { layout.take(tokens[index], before: tokens[(index + 1)...]) }
        let text = layout.finished()
        let result = SourceFile(name: source.name, bytes: Array(text.utf8))
        return tree(of: result, table) == tree(of: source, table) ? text : nil
    }

    private static func tree(of source: SourceFile, _ table: SyntaxTable) -> String {
        SyntaxPrinter.print(Parser.parse(source, with: table).script)
    }

    private struct Line {
        var depth = 0
        var code = ""
        var comment: String?

        var isEmpty: Bool { code.isEmpty && comment == nil }
        var opensBlock: Bool { code.hasSuffix("{") }
    }

    private let source: SourceFile
    private var lines: [Line] = []
    private var line = Line()

    /// For each block around, from the outermost, whether it stays in one line.
    private var inlineBlocks: [Bool] = []

    /// The last token in the line, and whether it is a sign and not an operator.
    private var previous: (token: Token, isSign: Bool)?
    private var hasSpace = false

    /// Whether the line ends before the next token other than a comment.
    private var isEnded = false

    /// Whether a `\` came after the last token: it is kept only where the statement goes on.
    private var hasContinuation = false

    private init(source: SourceFile) { self.source = source }

    private var depth: Int { inlineBlocks.count { !$0 } }

    private mutating func take(_ token: Token, before rest: ArraySlice<Token>) {
        switch token.kind {
        case .space, .endOfInput: hasSpace = true
        case .newline: takeNewline()
        case .semicolon: isEnded = true
        case .continuation: hasContinuation = true
        case .comment:
            if line.code.isEmpty { line.depth = depth }
            line.comment = Self.withoutTrailingSpace(source.text(in: token.range))
        case .openBrace:
            append(token)
            let isInline = Self.isInline(rest)
            inlineBlocks.append(isInline)
            isEnded = !isInline
        case .closeBrace:
            if inlineBlocks.popLast() == false {
                if !line.isEmpty { endLine() }
                dropEmptyLines()
            }
            append(token)
        default: append(token)
        }
    }

    private static func isInline(_ rest: ArraySlice<Token>) -> Bool {
        var depth = 0
        for token in rest {
            switch token.kind {
            case .newline, .comment, .continuation, .semicolon: return false
            case .openBrace: depth += 1
            case .closeBrace where depth == 0: return true
            case .closeBrace: depth -= 1
            default: break
            }
        }
        return false
    }

    private mutating func takeNewline() {
        if !line.isEmpty {
            endLine()
        } else if let last = lines.last, !last.isEmpty, !last.opensBlock {
            lines.append(Line())
        }
    }

    private mutating func append(_ token: Token) {
        if isEnded || line.comment != nil, !line.isEmpty { endLine() }
        isEnded = false
        let isContinued = hasContinuation && !line.code.isEmpty
        if isContinued { endLine(with: " \\") }
        let isSign = token.kind == .minus && !hasOperandBefore
        if line.code.isEmpty {
            line.depth = depth + (isContinued ? 1 : 0)
        } else if wantsSpace(before: token, isSign: isSign) {
            line.code += " "
        }
        line.code += source.text(in: token.range)
        previous = (token, isSign)
        hasSpace = false
        hasContinuation = false
    }

    private mutating func endLine(with ending: String = "") {
        // At the end of a line it would join the next line to this one.
        if ending.isEmpty, line.code.hasSuffix("\\") { line.code += " " }
        line.code += ending
        lines.append(line)
        line = Line()
        previous = nil
        hasSpace = false
        isEnded = false
        hasContinuation = false
    }

    private mutating func dropEmptyLines() { while lines.last?.isEmpty == true { lines.removeLast() } }

    private static func withoutTrailingSpace(_ text: String) -> String {
        var text = Substring(text)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

// MARK: Spaces

extension ScriptLayout {
    /// Whether a `-` after the last token subtracts.
    private var hasOperandBefore: Bool {
        guard let token = previous?.token else { return false }
        switch token.kind {
        case .number, .duration, .quoted, .literal, .variable, .closeParenthesis, .closeBracket: return true
        case .name: return !["all", "and", "error", "not", "or"].contains(source.text(in: token.range))
        default: return false
        }
    }

    private func wantsSpace(before token: Token, isSign: Bool) -> Bool {
        guard let (last, lastIsSign) = previous else { return false }
        switch (last.kind, token.kind) {
        case (.openParenthesis, _), (.openBracket, _), (_, .closeParenthesis), (_, .closeBracket): return false
        case (.openBrace, _), (.closeBrace, _), (_, .openBrace), (_, .closeBrace): return true
        default: break
        }
        if lastIsSign { return false }
        if Self.isOperator(last.kind) || Self.isOperator(token.kind) && !isSign { return true }
        return hasSpace
    }

    private static func isOperator(_ kind: TokenKind) -> Bool {
        switch kind {
        case .pipe, .greater, .doubleGreater, .ampersand, .equal, .doubleEqual, .notEqual, .less, .lessOrEqual,
            .greaterOrEqual, .plus, .minus, .star, .slash:
            true
        default: false
        }
    }
}

// MARK: The text

extension ScriptLayout {
    private mutating func finished() -> String {
        if !line.isEmpty { endLine() }
        dropEmptyLines()
        var text = ""
        var index = 0
        while index < lines.count {
            let column = commentColumn(from: index)
            repeat {
                text += Self.text(of: lines[index], commentColumn: column) + "\n"
                index += 1
            } while index < lines.count && column > 0 && Self.isAligned(lines[index], with: lines[index - 1])
        }
        return text
    }

    /// Where the comments of the lines from `index` on begin; zero if the first line has none after its code.
    private func commentColumn(from index: Int) -> Int {
        let first = lines[index]
        let group = lines[index...].prefix { Self.isAligned($0, with: first) }
        return group.map { CellWidth.columns(of: Self.indented($0)) + 2 }.max() ?? 0
    }

    private static func isAligned(_ line: Line, with other: Line) -> Bool {
        line.comment != nil && !line.code.isEmpty && !line.code.contains(where: \.isNewline)
            && line.depth == other.depth
    }

    private static func indented(_ line: Line) -> String { String(repeating: indent, count: line.depth) + line.code }

    private static func text(of line: Line, commentColumn: Int) -> String {
        guard !line.isEmpty else { return "" }
        let code = indented(line)
        guard let comment = line.comment else { return code }
        if line.code.isEmpty { return code + comment }
        return code + String(repeating: " ", count: max(2, commentColumn - CellWidth.columns(of: code))) + comment
    }
}
