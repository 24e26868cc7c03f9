import BilingualText
import CommandLanguage
import InjectedTime

extension Evaluator {
    /// Says that `statement` begins, if the observer wants to know.
    ///
    /// - Returns: when it began; nil if its end is not needed either.
    func noteStart(of statement: Statement) -> MonotonicInstant? {
        let observer = environment.observer
        guard observer.reportsStatements else { return nil }
        observer.statementWillRun(location(of: statement), expandedText(of: statement))
        return environment.time.now
    }

    func noteEnd(of statement: Statement, since start: MonotonicInstant?) {
        guard let start else { return }
        let took = start.duration(to: environment.time.now)
        environment.observer.statementDidEnd(location(of: statement), took: took)
    }

    /// The statement with the values of its words, without its blocks, and without what the history leaves out.
    private func expandedText(of statement: Statement) -> String {
        let text: String
        switch statement.kind {
        case .command(let command):
            if let found = lookup.find(command.name.text, in: environment.registry),
                found.declaration.keepsOutOfHistory
            {
                return command.name.text
            }
            text = expanded(command, of: statement)
        case .assignment(let assignment):
            guard case .statement(let inner) = assignment.source, case .command(let command) = inner.kind else {
                text = frame.source.text(in: statement.range)
                break
            }
            text = "let \(assignment.name.text) = " + expanded(command, of: inner)
        case .iteration(let loop):
            text = "for \(loop.variable.text) in " + loop.words.map { expanded($0) }.joined(separator: " ")
        default:
            let head = SourceRange(statement.range.start, statement.firstBlock?.range.start ?? statement.range.end)
            text = frame.source.text(in: head)
        }
        return SecretConcealment(settings: environment.settings).concealed(text)
    }

    private func expanded(_ command: CommandStatement, of statement: Statement) -> String {
        let words = [command.name.text] + [command.subcommand?.text].compactMap(\.self)
        var text = (words + expanded(command.arguments)).joined(separator: " ")
        if let output = statement.output { text += " " + frame.source.text(in: output.range) }
        if statement.isBackground { text += " &" }
        return text
    }

    private func expanded(_ arguments: [Argument]) -> [String] {
        arguments.flatMap { argument -> [String] in
            switch argument.content {
            case .word(let word): [expanded(word)]
            case .words(let words): words.map { expanded($0) }
            case .option(let clause): [clause.word.text] + expanded(clause.operands)
            case .block: ["{ … }"]
            case .condition, .statement: [frame.source.text(in: argument.range)]
            }
        }
    }

    /// The values of a word as they could be typed; the word itself where it has none.
    private func expanded(_ word: Word) -> String {
        guard word.bareText == nil, let values = try? items(of: word) else {
            return frame.source.text(in: word.range)
        }
        return values.map { WordText.spelled($0.text) }.joined(separator: " ")
    }
}

extension Statement {
    fileprivate var firstBlock: Block? {
        switch kind {
        case .expectation(let expectation):
            if case .failure(_, let block) = expectation.subject { block } else { nil }
        case .conditional(let conditional): conditional.branches.first?.block
        case .iteration(let loop): loop.block
        case .repetition(let loop): loop.block
        case .attempt(let attempt): attempt.block
        case .command, .assignment, .break, .continue, .malformed: nil
        }
    }
}
