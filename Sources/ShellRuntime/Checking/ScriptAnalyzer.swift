package import BilingualText
package import CommandLanguage

/// What a script would do, found without running it: the result of `marginsh check`.
package struct ScriptReport: Sendable {
    /// Why the cost is only an upper bound, and at which words.
    package struct Uncertainty: Sendable {
        package let reason: Message
        package let location: SourceLocation
    }

    /// A loop of the script itself, or a command that repeats its requests, such as `watch`.
    package struct Repetition: Sendable {
        package let range: SourceRange

        /// What the whole loop costs each time it is reached.
        package internal(set) var cost: CommandCost
    }

    /// Every error, including those in the files it sources.
    package internal(set) var diagnostics: [Diagnostic] = []

    /// The classes of `--allow` that it needs when it is not typed by the person.
    package internal(set) var permissions: Set<PermissionClass> = []

    /// The settings it sets, in the order of their first use.
    package internal(set) var settings: [String] = []

    /// The pairs it names, in the order of their first use.
    package internal(set) var symbols: [String] = []

    /// The files it sources, as it names them.
    package internal(set) var files: [String] = []

    /// What it costs if nothing fails.
    package internal(set) var cost = CommandCost.free
    package internal(set) var uncertainties: [Uncertainty] = []

    /// Whether it asks for several accounts at the same time: its weights are then those against the fullest limits.
    package internal(set) var sharesLimits = false

    /// In the order of the text; those of files that it sources are left out.
    package internal(set) var repetitions: [Repetition] = []
}

/// Walks a script as if it ran and adds up what each command would cost.
///
/// It knows the variables that are set to constant values before they are used. Where it knows less, the cost becomes
/// an upper bound and the report says why.
package struct ScriptAnalyzer {
    /// Of a loop with more rounds only one is walked, with the loop's variable unknown, and multiplied.
    private static let roundsWalked = 1000
    /// After so many statements every loop is treated like that: otherwise nested loops would take forever.
    private static let statementsWalked = 200_000

    let environment: RuntimeEnvironment
    var report = ScriptReport()

    /// Evaluates what is known: its scope contains only variables with known values.
    private let evaluator: Evaluator

    /// The files being walked, outermost first.
    private var identities: [String] = []
    var origin: ScriptOrigin

    /// Every variable set so far, whether its value is known or not: files sourced later may use it.
    private var assigned: Set<String> = []
    private var walked = 0
    /// The number of blocks and files around the statement being walked.
    private var depth = 0

    /// The script itself, and its repetitions by where they start.
    private let script: SourceFile
    private var repetitions: [Int: ScriptReport.Repetition] = [:]

    private init(environment: RuntimeEnvironment, script: SourceFile, origin: ScriptOrigin) {
        self.environment = environment
        self.script = script
        self.origin = origin
        evaluator = Evaluator(environment: environment, scope: Scope())
    }

    /// The report on `source` and on the files it sources, as far as `environment` can read them.
    package static func analyze(
        _ source: SourceFile,
        origin: ScriptOrigin,
        arguments: [Value] = [],
        in environment: RuntimeEnvironment
    ) -> ScriptReport {
        var analyzer = ScriptAnalyzer(environment: environment, script: source, origin: origin)
        analyzer.evaluator.frame = Evaluator.Frame(source: source, origin: origin, arguments: arguments)
        if let identity = origin.identity { analyzer.identities = [identity] }
        analyzer.report.cost = analyzer.walk(source)
        analyzer.report.repetitions = analyzer.repetitions.values.sorted { $0.range.start < $1.range.start }
        return analyzer.report
    }

    private mutating func walk(_ source: SourceFile) -> CommandCost {
        let checked = evaluator.check(source, origin: origin, alsoKnown: assigned)
        report.diagnostics += checked.diagnostics
        return walk(Array(checked.script.statements))
    }

    /// The cost of the statements up to the first that ends the list, such as `break`.
    mutating func walk(_ statements: [Statement]) -> CommandCost {
        depth += 1
        defer { depth -= 1 }
        var cost = CommandCost.free
        for statement in statements {
            walked += 1
            cost = cost.followed(by: walk(statement))
            switch statement.kind {
            case .break, .continue: return cost
            case .command(let command) where isExit(command):
                // What follows the block is skipped as well, and only the outermost list knows that for certain.
                return depth == 1 ? cost : bounded(cost, by: .boundByEarlyEnd, at: statement.range)
            default: break
            }
        }
        return cost
    }

    /// Keeps the cost of a loop; the highest, where it is reached more than once.
    private mutating func note(_ cost: CommandCost, of statement: Statement) {
        switch statement.kind {
        case .iteration, .repetition: break
        case .command where cost.rounds > 1 || cost.isEndless: break
        default: return
        }
        guard currentSource === script else { return }
        let start = statement.range.start
        let highest = repetitions[start].map { $0.cost.or(cost) } ?? cost
        repetitions[start] = ScriptReport.Repetition(range: statement.range, cost: highest)
    }

    private func isExit(_ command: CommandStatement) -> Bool {
        environment.registry.command(named: command.name.text) is ExitCommand
    }

    private mutating func walk(_ statement: Statement) -> CommandCost {
        let cost = cost(of: statement)
        note(cost, of: statement)
        return cost
    }

    private mutating func cost(of statement: Statement) -> CommandCost {
        switch statement.kind {
        case .command(let command): return walk(command, of: statement)
        case .assignment(let assignment): return walk(assignment)
        case .expectation(let expectation):
            guard case .failure(_, let block) = expectation.subject else { return .free }
            return bounded(walkForgetting(block), by: .boundByEarlyEnd, at: block.range)
        case .conditional(let conditional): return walk(conditional, at: statement.range)
        case .iteration(let loop): return walk(loop)
        case .repetition(let loop): return walk(loop)
        case .attempt(let attempt):
            let cost = walkForgetting(attempt.block)
            let recovery = walkForgetting(attempt.recovery)
            if recovery != .free {
                return bounded(cost.followed(by: recovery), by: .boundByBranch, at: statement.range)
            }
            // The first failure ends the block; a single request is sent whether it fails or not.
            return cost.requests > 1 ? bounded(cost, by: .boundByEarlyEnd, at: attempt.block.range) : cost
        case .break, .continue: return bounded(.free, by: .boundByEarlyEnd, at: statement.range)
        case .malformed: return .free
        }
    }

    // MARK: Control

    private mutating func walk(_ assignment: LetStatement) -> CommandCost {
        assigned.insert(assignment.name.text)
        switch assignment.source {
        case .expression(let expression):
            evaluator.scope[assignment.name.text] = known { try evaluator.value(of: expression) }
            return .free
        case .statement(let statement):
            evaluator.scope[assignment.name.text] = nil
            return walk(statement)
        }
    }

    private mutating func walk(_ conditional: IfStatement, at range: SourceRange) -> CommandCost {
        var costs: [CommandCost] = []
        for branch in conditional.branches {
            switch known({ try evaluator.value(of: branch.condition.expression) }) {
            case .boolean(false)?: continue
            case .boolean(true)? where costs.isEmpty: return walk(branch.block.statements)
            case .boolean(true)?: return either(costs + [walkForgetting(branch.block)], at: range)
            default: costs.append(walkForgetting(branch.block))
            }
        }
        guard let otherwise = conditional.otherwise else { return either(costs + [.free], at: range) }
        return either(costs + [costs.isEmpty ? walk(otherwise.statements) : walkForgetting(otherwise)], at: range)
    }

    /// The highest of costs of which only one will occur.
    private mutating func either(_ costs: [CommandCost], at range: SourceRange) -> CommandCost {
        let cost = costs.dropFirst().reduce(costs[0]) { $0.or($1) }
        return cost.isUpperBound ? bounded(cost, by: .boundByBranch, at: range) : cost
    }

    private mutating func walk(_ loop: ForStatement) -> CommandCost {
        assigned.insert(loop.variable.text)
        forget(loop.block.statements.assignedNames)
        defer { forget([loop.variable.text]) }
        var items: [Value] = []
        for word in loop.words {
            guard let values = known(word) else {
                forget([loop.variable.text])
                return often(walk(loop.block.statements), at: word.range)
            }
            items += values
        }
        guard items.count <= Self.roundsWalked, walked < Self.statementsWalked else {
            forget([loop.variable.text])
            return walk(loop.block.statements).repeated(items.count)
        }
        return items.reduce(.free) { cost, value in
            evaluator.scope[loop.variable.text] = value
            return cost.followed(by: walk(loop.block.statements))
        }
    }

    private mutating func walk(_ loop: RepeatStatement) -> CommandCost {
        let names = loop.block.statements.assignedNames
        forget(names)
        defer { forget(names) }
        let round = walk(loop.block.statements)
        guard let text = known(loop.count)?.first?.text, let count = Int(text) else {
            return often(round, at: loop.count.range)
        }
        var cost = round.repeated(count)
        if let interval = loop.interval, case .duration(let every)? = known(interval)?.first, count > 1 {
            let pauses = CommandCost(requests: 0, weight: .none, duration: every).repeated(count - 1)
            cost.duration = max(cost.duration, pauses.duration)
        }
        return cost
    }

    /// The cost of a block that may run or not: the variables it sets are unknown after it.
    mutating func walkForgetting(_ block: Block) -> CommandCost {
        let names = block.statements.assignedNames
        defer { forget(names) }
        return walk(block.statements)
    }

    // MARK: What is known

    private func forget(_ names: [String]) {
        for name in names { evaluator.scope[name] = nil }
    }

    /// The values of a word; nil where it contains a variable with an unknown value.
    func known(_ word: Word) -> [Value]? {
        guard let values = try? evaluator.items(of: word) else { return nil }
        return values.contains { if case .nothing = $0 { true } else { false } } ? nil : values
    }

    /// The result of `compute`; nil where it needs something unknown.
    private func known(_ compute: () throws -> Value) -> Value? {
        guard let value = try? compute() else { return nil }
        if case .nothing = value { return nil }
        return value
    }

    var currentSource: SourceFile { evaluator.frame.source }

    /// The cost of a loop of which only one round is counted.
    private mutating func often(_ round: CommandCost, at range: SourceRange) -> CommandCost {
        round == .free ? round : bounded(round, by: .boundByUnknownWords, at: range)
    }

    mutating func note(_ reason: Message, at range: SourceRange) {
        let location = SourceLocation(source: currentSource, range: range)
        report.uncertainties.append(ScriptReport.Uncertainty(reason: reason, location: location))
    }

    mutating func bounded(_ cost: CommandCost, by reason: Message, at range: SourceRange) -> CommandCost {
        note(reason, at: range)
        var cost = cost
        cost.isUpperBound = true
        return cost
    }

    // MARK: Files

    mutating func walkFile(_ path: String, arguments: [Value], at range: SourceRange) -> CommandCost {
        if !report.files.contains(path) { report.files.append(path) }
        let loaded: LoadedScript
        do {
            guard let found = try load(path, at: range) else {
                report.permissions.insert(.read)
                return bounded(.free, by: .boundByOutsideFile, at: range)
            }
            loaded = found
        } catch {
            refuse(ShellFailure(error), at: range)
            return .free
        }
        if loaded.isOutsideFolder { report.permissions.insert(.read) }
        let outer = (evaluator.frame, origin)
        origin = ScriptOrigin(
            folder: loaded.folder,
            identity: loaded.identity,
            trust: outer.1.trust,
            root: loaded.root,
            includedFrom: [SourceLocation(source: currentSource, range: range)] + origin.includedFrom
        )
        identities.append(loaded.identity)
        evaluator.frame = Evaluator.Frame(source: loaded.source, origin: origin, arguments: arguments)
        defer {
            (evaluator.frame, origin) = outer
            identities.removeLast()
        }
        return walk(loaded.source)
    }

    /// Reads a file as `source` will; nil where that needs a permission which the check does not have.
    private func load(_ path: String, at range: SourceRange) throws -> LoadedScript? {
        guard identities.count < Evaluator.maximumSourceDepth else {
            let limit = Evaluator.maximumSourceDepth
            throw ShellFailure.usage(.sourceTooDeep(limit), at: range)
        }
        guard let loaded = try environment.host.loadScript(path, from: origin) else { return nil }
        guard !identities.contains(loaded.identity) else {
            throw ShellFailure.usage(.sourceCycle(Code(path)), at: range)
        }
        return loaded
    }

    private mutating func refuse(_ failure: ShellFailure, at range: SourceRange) {
        var failure = failure
        failure.location = SourceLocation(source: currentSource, range: failure.range ?? range)
        failure.includedFrom = origin.includedFrom
        if let diagnostic = failure.diagnostic { report.diagnostics.append(diagnostic) }
    }
}

extension CommandContext {
    /// What `source` would do if it were typed here, and every error in it; nothing runs.
    package func report(on source: SourceFile) -> ScriptReport {
        ScriptAnalyzer.analyze(source, origin: .typed, in: environment)
    }
}
