import BilingualText
import CommandLanguage

extension Evaluator {
    /// Runs the file `path` in this session. The whole file is checked before its first statement runs.
    func source(_ path: String, at range: SourceRange, arguments: [Value]) async throws {
        let outer = frame
        let depth = outer.origin.includedFrom.count
        guard depth < Self.maximumSourceDepth else {
            throw ShellFailure.usage(.sourceTooDeep(Self.maximumSourceDepth), at: range)
        }
        guard let loaded = try environment.host.loadScript(path, from: outer.origin) else {
            throw ShellFailure.permissionNeeded(.read, what: "source \(path)", at: range)
        }
        let running = outer.origin.identities + (outer.origin.identity.map { [$0] } ?? [])
        guard !running.contains(loaded.identity) else { throw ShellFailure.usage(.sourceCycle(Code(path)), at: range) }
        let origin = ScriptOrigin(
            folder: loaded.folder,
            identity: loaded.identity,
            trust: loaded.trust,
            root: loaded.root,
            owner: outer.origin.owner ?? loaded.identity,
            includedFrom: [SourceLocation(source: outer.source, range: range)] + outer.origin.includedFrom,
            identities: running
        )
        frame = Frame(source: loaded.source, origin: origin, arguments: arguments)
        defer { frame = outer }
        let checked = check(loaded.source, origin: origin)
        guard checked.diagnostics.isEmpty else {
            environment.observer.rejected(checked.diagnostics)
            frame = outer
            var failure = ShellFailure.usage(.sourceHasErrors(Code(loaded.source.name)), at: range)
            failure.location = SourceLocation(source: outer.source, range: range)
            throw failure
        }
        if case .leave(let code) = try await run(checked.script) { throw LeaveRequest(code: code) }
    }

    /// The tree of a text and every error in it, including those of binding.
    ///
    /// - Parameter names: further variables that will be set.
    func check(
        _ source: SourceFile,
        origin: ScriptOrigin,
        alsoKnown names: Set<String> = []
    ) -> (script: Script, diagnostics: [Diagnostic]) {
        var checker = ScriptChecker(of: source, origin: origin, environment: environment)
        for name in scope.variableNames + names { checker.declare(name) }
        let parsed = Parser.parse(source, with: environment.registry.syntax, keeping: statementsKept) {
            checker.check($0)
        }
        var diagnostics = parsed.diagnostics + checker.diagnostics
        diagnostics.sort { $0.range.start < $1.range.start }
        SecretConcealment(settings: environment.settings).apply(to: &diagnostics)
        if !diagnostics.isEmpty { CommandsOutOfHistory(of: environment.registry).hide(in: &diagnostics) }
        for index in diagnostics.indices { diagnostics[index].includedFrom = origin.includedFrom }
        return (parsed.script, diagnostics)
    }

    /// Runs `body` and says how it ended.
    func outcome(_ body: (Evaluator) async throws -> Flow) async -> RunOutcome {
        do {
            let flow = try await body(self)
            let status = firstFailure?.status ?? .success
            if case .leave(let code) = flow {
                let isPlain = code == 0 && status != .success
                return RunOutcome(status: status, exitCode: isPlain ? nil : code, leaves: true)
            }
            return RunOutcome(status: status, leaves: false)
        } catch {
            let failure = firstFailure ?? ShellFailure(error)
            return RunOutcome(status: failure.status, leaves: false)
        }
    }
}
