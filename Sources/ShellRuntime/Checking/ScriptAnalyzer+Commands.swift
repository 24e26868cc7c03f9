import CommandLanguage

extension ScriptAnalyzer {
    /// The cost of a command; what it touches is added to the report.
    mutating func walk(_ command: CommandStatement, of statement: Statement) -> CommandCost {
        guard let found = environment.registry.registered(command.name.text) else { return .free }
        var binder = ArgumentBinder(settings: environment.settings, trust: .typed, resolver: KnownWords(analyzer: self))
        let invocation = binder.bind(command, of: statement, to: found.declaration, in: currentSource)
        note(binder, invocation, statement, found.declaration)
        if found.command is SourceCommand { return walkFile(of: invocation, at: statement.range) }
        var cost = found.command.cost(of: invocation)
        if cost.isUpperBound { cost = bounded(cost, by: .boundByCommand, at: statement.range) }
        if cost.further != nil { note(.boundByAmount, at: statement.range) }
        let asks = cost != .free || found.declaration.needs.contains(.network)
        if asks, hasUnknownWords(command.arguments) {
            cost = bounded(cost, by: .boundByUnknownWords, at: statement.range)
        }
        let (rounds, parallel) = (cost.rounds, cost.parallel)
        cost.parallel = nil
        for block in command.arguments.flatMap(\.blocks) {
            if let parallel {
                if parallel.count > 1 { report.sharesLimits = true }
                cost = cost.followed(by: walkForgetting(block).inParallel(parallel))
                continue
            }
            let inner = walkForgetting(block).repeated(rounds)
            if inner != .free { cost = bounded(cost.followed(by: inner), by: .boundByBranch, at: block.range) }
        }
        cost.rounds = rounds
        return cost
    }

    private mutating func note(
        _ binder: ArgumentBinder<KnownWords>,
        _ invocation: CommandInvocation,
        _ statement: Statement,
        _ declaration: CommandDeclaration
    ) {
        report.permissions.formUnion(binder.needed)
        if let setting = binder.setting?.name, !report.settings.contains(setting) { report.settings.append(setting) }
        for name in declaration.symbolParameters {
            for symbol in invocation.texts(name) where !report.symbols.contains(symbol) {
                report.symbols.append(symbol)
            }
        }
        switch statement.output?.destination {
        case nil: break
        case .file, .append, .tee: report.permissions.insert(.write)
        case .program: report.permissions.insert(.run)
        }
    }

    private mutating func walkFile(of invocation: CommandInvocation, at range: SourceRange) -> CommandCost {
        guard let file = invocation.argument("file"), let path = file.text else {
            return bounded(.free, by: .boundByUnreadFile, at: range)
        }
        let arguments = invocation.texts("arguments").map { Value(plain: $0) }
        return walkFile(path, arguments: arguments, at: file.range)
    }

    private func hasUnknownWords(_ arguments: [Argument]) -> Bool {
        arguments.contains { argument in
            switch argument.content {
            case .word(let word): known(word) == nil
            case .words(let words): words.contains { known($0) == nil }
            case .option(let clause): hasUnknownWords(clause.operands)
            case .condition, .block, .statement: false
            }
        }
    }
}

/// Resolves words as far as an analyzer knows their variables.
struct KnownWords: WordResolver {
    let analyzer: ScriptAnalyzer

    func resolvedText(_ word: Word) -> String? {
        word.constantText ?? analyzer.known(word)?.map(\.text).joined(separator: " ")
    }

    func resolvedItems(_ word: Word) -> [Value]? { analyzer.known(word) }
}

extension CommandDeclaration {
    /// The names of the parameters that take a pair.
    fileprivate var symbolParameters: [String] {
        let forms = [signature.main].compactMap(\.self) + signature.subcommands.map(\.form)
        let parameters = forms.flatMap { $0.parameters + $0.options.flatMap(\.operands) }
        return parameters.compactMap { if case .symbol = $0.type { $0.name } else { nil } }
    }
}

extension [Statement] {
    /// The variables that the statements may set.
    var assignedNames: [String] {
        flatMap { statement in
            [statement.assignedName?.text].compactMap(\.self) + statement.blocks.flatMap { $0.statements.assignedNames }
        }
    }
}
