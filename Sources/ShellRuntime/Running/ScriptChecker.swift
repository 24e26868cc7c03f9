import BilingualText
import CommandLanguage
import ExactDecimals

/// Finds what is wrong with a tree before any of it runs: types, settings, variables, names, permissions.
struct ScriptChecker {
    /// Only so many errors suggest the nearest variable.
    static let errorsWithSuggestion = 200

    let environment: RuntimeEnvironment
    let origin: ScriptOrigin
    private(set) var diagnostics: [Diagnostic] = []

    /// Every variable that may be set at this point.
    var known = NameTable<Void>()

    /// Whether a file that is read only at run time may have set variables.
    var mayKnowMore = false

    private var lookup = CommandLookup()
    private let source: SourceFile

    init(of source: SourceFile, origin: ScriptOrigin, environment: RuntimeEnvironment) {
        self.source = source
        self.origin = origin
        self.environment = environment
    }

    /// Records that a variable may be set from here on.
    mutating func declare(_ name: String) { known[name] = () }

    mutating func check(_ statements: [Statement]) {
        for (place, statement) in statements.enumerated() {
            // As in the parser: the check for cancellation costs as much as a short statement.
            guard !place.isMultiple(of: 64) || !Task.isCancelled else { return }
            check(statement)
        }
    }

    private mutating func check(_ statement: Statement) {
        if origin.dialect != .script, let range = origin.dialect.refusedWords(of: statement, in: source) {
            let message = Message.notInProfile(Code(source.text(in: range)))
            report(.usage(message, at: range))
            return
        }
        switch statement.kind {
        case .command(let command): check(command, of: statement)
        case .assignment(let assignment): check(assignment)
        case .expectation(let expectation): check(expectation)
        case .conditional(let conditional):
            for branch in conditional.branches {
                check(branch.condition.expression)
                check(branch.block.statements)
            }
            if let otherwise = conditional.otherwise { check(otherwise.statements) }
        case .iteration(let loop):
            for word in loop.words { check(word) }
            declare(loop.variable.text)
            check(loop.block.statements)
        case .repetition(let loop): check(loop)
        case .attempt(let attempt):
            check(attempt.block.statements)
            check(attempt.recovery.statements)
        case .malformed(let name):
            if let name { declare(name) }
        case .break, .continue: break
        }
    }

    private mutating func check(_ assignment: LetStatement) {
        switch assignment.source {
        case .expression(let expression): check(expression)
        case .statement(let statement): check(statement)
        }
        declare(assignment.name.text)
    }

    private mutating func check(_ expectation: ExpectStatement) {
        switch expectation.subject {
        case .condition(let condition): check(condition.expression)
        case .failure(let code, let block):
            // A bare word is a category here.
            if let code, !code.isName { check(code) }
            check(block.statements)
        }
        if let reason = expectation.reason { check(reason) }
    }

    private mutating func check(_ loop: RepeatStatement) {
        check(loop.count)
        if let text = loop.count.constantText {
            attempt {
                _ = try WordValue.integer(text, in: Evaluator.roundsAllowed, at: loop.count.range)
            }
        }
        if let interval = loop.interval {
            check(interval)
            if let text = interval.constantText {
                let allowed = Duration.zero...Duration.milliseconds(Int64.max / 2)
                attempt { _ = try WordValue.duration(text, in: allowed, at: interval.range) }
            }
        }
        check(loop.block.statements)
    }

    // MARK: Commands

    private mutating func check(_ command: CommandStatement, of statement: Statement) {
        guard let found = lookup.find(command.name.text, in: environment.registry) else { return }
        let declaration = found.declaration
        if declaration.hasBlockOfOtherSessions {
            let before = (known, mayKnowMore)
            mayKnowMore = true
            checkWords(of: command.arguments, in: declaration.name)
            (known, mayKnowMore) = before
        } else {
            checkWords(of: command.arguments, in: declaration.name)
        }
        checkForm(of: statement, command, declaration)
        var binder = ArgumentBinder(settings: environment.settings, trust: origin.trust, resolver: ConstantWords())
        if let inspecting = found.inspecting {
            let invocation = binder.bind(command, of: statement, to: declaration, in: source)
            if binder.failures.isEmpty { for failure in inspecting.failures(in: invocation) { report(failure) } }
        } else {
            binder.check(command, against: declaration, in: source)
        }
        for failure in binder.failures { report(failure) }
        if let output = statement.output { check(output) }
        if declaration.readsScripts { mayKnowMore = true }
    }

    private mutating func checkWords(of arguments: [Argument], in command: String) {
        for argument in arguments {
            switch argument.content {
            case .word(let word): check(word)
            case .words(let words): for word in words { check(word) }
            case .condition(let condition): check(condition.expression, .command(command))
            case .block(let block): check(block.statements)
            case .statement(let statement): check(statement)
            // The names of `where` are those of the rows.
            case .option(let clause) where clause.word.text == RowOptions.condition: break
            case .option(let clause): checkWords(of: clause.operands, in: command)
            }
        }
    }

    /// Checks what the statement says about its rows and their form.
    private mutating func checkForm(
        of statement: Statement,
        _ command: CommandStatement,
        _ declaration: CommandDeclaration
    ) {
        let format = statement.output?.format
        if let format, format.text == OutputRequest.rawFormat, !declaration.hasRawForm {
            report(.usage(.noRawForm(Code(command.name.text)), at: format.range))
        }
        guard case .rows = declaration.output(of: command.subcommand?.text) else { return }
        for case .option(let clause) in command.arguments.map(\.content) {
            guard let operand = clause.operands.last?.content else { continue }
            let fields = declaration.rowFields(of: command.subcommand?.text)
            switch (clause.word.text, operand) {
            case (RowOptions.condition, .condition(let condition)): check(condition.expression, .row(fields))
            case (RowOptions.order, _): checkOrder(clause, fields)
            case (RowOptions.limit, _): break
            default: continue
            }
            // The exchange's bytes are one text.
            if let format, format.text == OutputRequest.rawFormat {
                report(.usage(.rawHasNoRows(Code(clause.word.text)), at: clause.word.range))
            }
        }
    }

    private mutating func checkOrder(_ clause: OptionClause, _ fields: [String]?) {
        guard clause.operands.count > 1, case .word(let word) = clause.operands[1].content,
            let fields, let text = word.constantText, let name = text.split(separator: ".").first.map(String.init),
            !fields.contains(name)
        else { return }
        report(.unknownField(Name(text: name, range: word.range), allowed: fields))
    }

    private mutating func check(_ output: OutputClause) {
        switch output.destination {
        case nil: break
        case .file(let word), .append(let word), .tee(let word):
            check(word)
            require(.write, at: output.range)
        case .program(let words):
            for word in words { check(word) }
            require(.run, at: output.range)
        }
    }

    private mutating func require(_ permission: PermissionClass, at range: SourceRange) {
        guard !origin.trust.allowed.contains(permission) else { return }
        report(.permissionNeeded(permission, what: source.text(in: range), at: range))
    }

    // MARK: Reporting

    mutating func attempt(_ check: () throws -> Void) {
        do { try check() } catch { report(ShellFailure(error)) }
    }

    mutating func report(_ failure: ShellFailure) {
        var failure = failure
        failure.location = SourceLocation(source: source, range: failure.range ?? SourceRange(0, 0))
        if let diagnostic = failure.diagnostic { diagnostics.append(diagnostic) }
    }
}

extension Expression {
    fileprivate var isName: Bool {
        if case .name = self { true } else { false }
    }
}

extension ScriptChecker {
    /// Which bare names an expression may use.
    enum ConditionPlace {
        /// Those of any condition.
        case anywhere
        /// Those of the conditions of a command.
        case command(String)
        /// The fields of rows; nil where only the response has them.
        case row([String]?)
    }

    mutating func check(_ expression: Expression, _ place: ConditionPlace = .anywhere) {
        switch expression {
        case .number(let text, let range):
            // A literal is digits with at most one dot: only too many digits and a leading zero can be wrong.
            let isPlain = text.utf8.count <= ExactDecimal.maximumDigits && text.utf8.first != UInt8(ascii: "0")
            if !isPlain, ExactDecimal(text) == nil {
                report(.usage(.badNumber(Code(text)), at: range))
            }
        case .duration, .constant: break
        case .text(let word): check(word)
        case .variable(let reference): check(reference)
        case .name(let name): check(name, place)
        case .list(let words, _): for word in words { check(word) }
        case .group(let inner, _), .unary(_, let inner, _): check(inner, place)
        case .binary(_, let left, let right, _):
            check(left, place)
            check(right, place)
        }
    }

    private mutating func check(_ name: DottedName, _ place: ConditionPlace) {
        let vocabulary = environment.vocabulary
        guard let last = name.parts.last, let first = name.parts.first else { return }
        if name.parts.count == 1, vocabulary.constants.contains(last) { return }
        switch place {
        case .row(nil): return
        case .row(let fields?):
            guard !fields.contains(first) else { return }
            report(.unknownField(Name(text: first, range: name.range), allowed: fields))
        case .command(let command):
            let further = vocabulary.namesByCommand[command] ?? []
            guard !isKnown(first, last, further) else { return }
            report(vocabulary.unknownName(name, in: command))
        case .anywhere:
            // Blocks of a watch run with its names, so any command's names are allowed there.
            guard !isKnown(first, last, vocabulary.namesByCommand.values.flatMap(\.self)) else { return }
            report(vocabulary.unknownName(name))
        }
    }

    private func isKnown(_ first: String, _ last: String, _ further: [String]) -> Bool {
        environment.vocabulary.names.contains(last) || further.contains(last) || further.contains(first)
    }

    mutating func check(_ word: Word) {
        guard word.bareText == nil else { return }
        for part in word.parts {
            switch part.kind {
            case .bare, .literal: break
            case .quoted(let parts):
                for case .variable(let reference) in parts { check(reference) }
            case .variable(let reference): check(reference)
            case .group(let expression): check(expression)
            case .list(let words): for word in words { check(word) }
            }
        }
    }

    private mutating func check(_ reference: VariableReference) {
        let name = reference.name
        guard name != "last", name != "error", name != "#", !mayKnowMore else { return }
        guard known[name] == nil, name.utf8.first.map({ $0 < 0x30 || $0 > 0x39 }) ?? true else { return }
        // Comparing thousands of errors with thousands of variables would take minutes.
        let candidates =
            diagnostics.count < Self.errorsWithSuggestion ? known.entries.map(\.name).sorted() + ["last", "error"] : []
        report(.unsetVariable(reference, known: candidates))
    }
}
