import BilingualText

extension Parser {
    /// A condition: an expression, optionally after `all`.
    mutating func parseCondition() -> Condition? {
        let token = next(.expression)
        expect(.conditionName)
        var requiresAll = false
        if token.kind == .name, token.range.count == 3, source.text(in: token.range) == "all" {
            consume(token)
            mark(.keyword, token.range)
            requiresAll = true
        }
        guard let expression = parseExpression() else { return nil }
        return Condition(
            requiresAll: requiresAll,
            expression: expression,
            range: SourceRange(token.range.start, expression.range.end)
        )
    }

    /// An expression; nil, with the error reported, where none can be read.
    mutating func parseExpression() -> Expression? {
        guard let expression = parseOperators(tighterThan: 0) else { return nil }
        let rest = next(.expression)
        switch rest.kind {
        case .stray, .equal:
            refuseExpressionRest(rest)
            return nil
        case .twin:
            refuseTwin(rest)
            return nil
        default: return expression
        }
    }

    /// Operands joined by operators that bind tighter than `floor`.
    private mutating func parseOperators(tighterThan floor: Int) -> Expression? {
        guard var left = parseOperand() else { return nil }
        // Each operator puts `left` one level deeper: that counts like a parenthesis.
        var levels = 0
        defer { expressionDepth -= levels }
        var compared = false
        while true {
            let token = next(.expression)
            guard let op = binaryOperator(token), op.precedence > floor else { return left }
            if op.isComparison, compared {
                report(.chainedComparison, at: token.range)
                return nil
            }
            compared = op.isComparison
            guard enterExpression(at: token.range) else { return nil }
            levels += 1
            consume(token)
            mark(op == .and || op == .or ? .keyword : .mark, token.range)
            guard let right = parseOperators(tighterThan: op.precedence) else { return nil }
            left = .binary(op, left, right, operatorRange: token.range)
        }
    }

    @inline(__always)
    func binaryOperator(_ token: Token) -> BinaryOperator? { Self.binaryOperator(token, in: source) }

    private static func binaryOperator(_ token: Token, in source: SourceFile) -> BinaryOperator? {
        switch token.kind {
        case .doubleEqual: return .equal
        case .notEqual: return .notEqual
        case .less: return .less
        case .lessOrEqual: return .lessOrEqual
        case .greater: return .greater
        case .greaterOrEqual: return .greaterOrEqual
        case .plus: return .plus
        case .minus: return .minus
        case .star: return .times
        case .slash: return .divide
        case .name where token.range.count <= 3:
            let word = source.text(in: token.range)
            return word == "and" ? .and : word == "or" ? .or : nil
        default: return nil
        }
    }

    private mutating func parseOperand() -> Expression? {
        let token = next(.expression)
        let isNegation =
            token.kind == .name && token.range.count == 3 && source.text(in: token.range) == "not"
        if token.kind == .minus || isNegation {
            guard enterExpression(at: token.range) else { return nil }
            defer { expressionDepth -= 1 }
            consume(token)
            // `not` applies to a whole comparison, `-` only to its operand.
            let operand = isNegation ? parseOperators(tighterThan: BinaryOperator.and.precedence) : parseOperand()
            if isNegation { mark(.keyword, token.range) }
            guard let operand else { return nil }
            let range = token.range.union(operand.range)
            return .unary(isNegation ? .not : .minus, operand, range: range)
        }
        if isCount(token) {
            guard enterExpression(at: token.range) else { return nil }
            defer { expressionDepth -= 1 }
            consume(token)
            mark(.keyword, token.range)
            guard let operand = parsePrimary(next(.expression)) else { return nil }
            return .unary(.count, operand, range: token.range.union(operand.range))
        }
        return parsePrimary(token)
    }

    /// Whether `token` is the `count` before a list; otherwise it is a name.
    @inline(__always)
    func isCount(_ token: Token) -> Bool {
        token.kind == .name && token.range.count == 5 && source.text(in: token.range) == "count"
            && lexer.isBeforeList(token)
    }

    private mutating func parsePrimary(_ token: Token) -> Expression? {
        switch token.kind {
        case .number:
            consume(token)
            mark(.number, token.range)
            return .number(source.text(in: token.range), range: token.range)
        case .duration:
            consume(token)
            mark(.duration, token.range)
            let text = source.text(in: token.range)
            return DurationLiteral.parse(text).map { .duration($0, text: text, range: token.range) }
        case .quoted, .literal, .unclosedQuoted, .unclosedLiteral:
            return .text(parseWordOfText())
        case .variable:
            consume(token)
            mark(.variable, token.range)
            return .variable(source.reference(token))
        case .openParenthesis: return parseGroup(token)
        case .openBracket:
            consume(token)
            mark(.mark, token.range)
            let words = parseListWords(token)
            return .list(words, range: SourceRange(token.range.start, lexer.offset))
        case .name: return parseName(token)
        default:
            refuseOperand(token)
            return nil
        }
    }

    /// A quoted text with the quoted parts that join it; nothing else joins in an expression.
    private mutating func parseWordOfText() -> Word {
        let start = lexer.offset
        var parts: [WordPart] = []
        while true {
            switch lexer.peek(.expression).kind {
            case .quoted, .literal, .unclosedQuoted, .unclosedLiteral:
                parts.append(parseTextPart(lexer.peek(.expression)))
            default: return Word(parts: parts, range: SourceRange(start, lexer.offset))
            }
        }
    }

    private mutating func parseGroup(_ opening: Token) -> Expression? {
        guard enterExpression(at: opening.range) else { return nil }
        defer { expressionDepth -= 1 }
        consume(opening)
        guard let value = parseExpression(), closeParenthesis(opening) else { return nil }
        return .group(value, range: SourceRange(opening.range.start, lexer.offset))
    }

    private mutating func parseName(_ token: Token) -> Expression? {
        let text = source.text(in: token.range)
        guard text != "and", text != "or" else {
            refuseOperand(token)
            return nil
        }
        consume(token)
        if let constant = Constant(rawValue: text) {
            mark(.keyword, token.range)
            return .constant(constant, range: token.range)
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
            report(.malformedName(Code(excerpt(token.range))), at: token.range)
            return nil
        }
        return .name(DottedName(parts: parts, range: token.range))
    }

    // MARK: Errors

    private mutating func refuseOperand(_ token: Token) {
        switch token.kind {
        case .twin: refuseTwin(token)
        case .malformedVariable:
            report(.malformedVariable(Code(excerpt(token.range))), at: token.range)
        case .newline, .semicolon, .endOfInput, .closeBrace, .openBrace:
            report(.valueExpected, at: afterLastToken)
        default:
            let range = token.range
            if let meant = Self.meantOperator(source.text(in: range)) {
                refuseOperator(range, meant: meant)
            } else {
                report(.valueExpected, at: range)
            }
        }
    }

    /// Reports that what follows a complete expression is not an operator.
    mutating func refuseExpressionRest(_ token: Token) {
        if let meant = Self.meantOperator(source.text(in: token.range)) {
            refuseOperator(token.range, meant: meant)
        } else {
            report(.unexpectedMark(Code(excerpt(token.range))), at: token.range)
        }
    }

    private mutating func refuseOperator(_ range: SourceRange, meant: String) {
        report(
            .otherOperator(Code(excerpt(range)), right: Code(meant)),
            at: range,
            suggestions: [Diagnostic.Suggestion(meant, for: range)]
        )
    }

    /// What the language writes for an operator of other languages.
    static func meantOperator(_ text: String) -> String? {
        switch text {
        case "&&": "and"
        case "||": "or"
        case "!": "not"
        case "=": "=="
        case "<>": "!="
        case "=>": ">="
        case "=<": "<="
        default: nil
        }
    }

    /// Enters a deeper level of an expression; false, with the error reported, where that is too deep.
    mutating func enterExpression(at range: SourceRange) -> Bool {
        guard expressionDepth < Self.maximumExpressionDepth else {
            let message = Message.expressionTooDeep(Self.maximumExpressionDepth)
            // Reported once a line: a line that nests without end would report thousands.
            let isKnown =
                diagnostics.last.map {
                    $0.message == message
                        && source.lineTable.line(of: $0.range.start) == source.lineTable.line(of: range.start)
                } ?? false
            if !isKnown { report(message, at: range) }
            return false
        }
        expressionDepth += 1
        return true
    }
}
