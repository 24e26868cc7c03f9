/// Writes a tree as text that parses to the same tree: one statement per line, blocks indented.
package struct SyntaxPrinter {
    private static let indent = "    "

    /// The text of `script`, with a newline after each statement.
    package static func print(_ script: Script) -> String {
        var printer = SyntaxPrinter()
        printer.write(script.statements)
        return printer.text
    }

    /// The text of one statement, without a newline.
    package static func print(_ statement: Statement) -> String {
        var printer = SyntaxPrinter()
        printer.write(statement)
        return printer.text
    }

    var text = ""
    private var depth = 0

    private mutating func write(_ statements: some Sequence<Statement>) {
        for statement in statements {
            text += String(repeating: Self.indent, count: depth)
            write(statement)
            text += "\n"
        }
    }

    mutating func write(_ statement: Statement) {
        switch statement.kind {
        case .command(let command): write(command)
        case .assignment(let assignment):
            text += "let \(assignment.name.text) = "
            switch assignment.source {
            case .expression(let expression): write(expression)
            case .statement(let statement): write(statement)
            }
        case .expectation(let expectation): write(expectation)
        case .conditional(let conditional): write(conditional)
        case .iteration(let loop):
            text += "for \(loop.variable.text) in "
            write(loop.words)
            text += " "
            write(loop.block)
        case .repetition(let loop): write(loop)
        case .attempt(let attempt):
            text += "try "
            write(attempt.block)
            text += " catch "
            write(attempt.recovery)
        case .break: text += "break"
        case .continue: text += "continue"
        case .malformed: break
        }
        if let output = statement.output { write(output) }
        if statement.isBackground { text += " &" }
        // At the end of a line it would join the next line to this one.
        if text.utf8.last == UInt8(ascii: "\\") { text += " " }
    }

    private mutating func write(_ expectation: ExpectStatement) {
        text += "expect "
        switch expectation.subject {
        case .condition(let condition): write(condition)
        case .failure(let code, let block):
            text += "error "
            if let code {
                write(code)
                text += " "
            }
            write(block)
        }
        if let reason = expectation.reason {
            text += " "
            write(reason)
        }
    }

    private mutating func write(_ conditional: IfStatement) {
        for (index, branch) in conditional.branches.enumerated() {
            text += index == 0 ? "if " : " else if "
            write(branch.condition)
            text += " "
            write(branch.block)
        }
        guard let otherwise = conditional.otherwise else { return }
        text += " else "
        write(otherwise)
    }

    private mutating func write(_ loop: RepeatStatement) {
        text += "repeat "
        write(loop.count)
        if let interval = loop.interval {
            text += " every "
            write(interval)
        }
        text += " "
        write(loop.block)
    }

    private mutating func write(_ block: Block) {
        text += "{\n"
        depth += 1
        write(block.statements)
        depth -= 1
        text += String(repeating: Self.indent, count: depth) + "}"
    }

    // MARK: Commands

    private mutating func write(_ command: CommandStatement) {
        text += command.name.text
        if let subcommand = command.subcommand { text += " \(subcommand.text)" }
        write(command.arguments)
    }

    private mutating func write(_ arguments: [Argument]) {
        for argument in arguments {
            text += " "
            switch argument.content {
            case .word(let word): write(word)
            case .words(let words): write(words)
            case .condition(let condition): write(condition)
            case .block(let block): write(block)
            case .statement(let statement): write(statement)
            case .option(let clause):
                text += clause.word.text
                write(clause.operands)
            }
        }
    }

    private mutating func write(_ output: OutputClause) {
        if let format = output.format { text += " as \(format.text)" }
        switch output.destination {
        case nil: break
        case .file(let word):
            text += " > "
            write(word)
        case .append(let word):
            text += " >> "
            write(word)
        case .tee(let word):
            text += " tee "
            write(word)
        case .program(let words):
            text += " | "
            write(words)
        }
    }
}
