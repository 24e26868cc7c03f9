import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import ShellRuntime
import ShellSession
import Synchronization
import Watching

/// The profiles that an `across` statement names, each with the session that its block begins with.
struct AcrossPlan {
    let scope: CommandScope

    /// Whether each statement is shown before and after it runs.
    let traces: Bool

    /// The sessions of the named profiles, in their order. A profile whose file cannot be used has its failure instead.
    ///
    /// - Throws: `ShellFailure` if a profile does not exist, or a script may not use one, before anything is sent.
    func branches(of invocation: CommandInvocation, in context: CommandContext) async throws -> [AcrossBranch] {
        let named = invocation.arguments("profiles")
        // Variables have their values only now.
        if let failure = Self.failures(in: named).first { throw failure }
        let profiles = try profiles(of: named)
        for (name, range) in profiles where !exists(name) {
            var failure = ShellFailure.unknownProfile(name)
            failure.range = range
            throw failure
        }
        var branches: [AcrossBranch] = []
        for (name, range) in profiles {
            branches.append(try await branch(name, at: range, for: context))
        }
        return branches
    }

    private func branch(_ name: String, at range: SourceRange, for context: CommandContext) async throws -> AcrossBranch
    {
        let profile = ChosenProfile(name: name, reason: .typed)
        let observer = AcrossObserver(of: name, console: scope.console, outer: scope.observer, traces: traces)
        do {
            let contents = try await scope.profiles.contents(of: profile)
            if !context.origin.trust.allowed.contains(.guards), scope.profiles.loosens(contents) {
                throw ShellFailure.permissionNeeded(.guards, what: "across \(name)", at: range)
            }
            let snapshot = scope.profiles.snapshot(under: profile, saying: contents)
            return AcrossBranch(name: name, snapshot: snapshot, variables: contents.variables, observer: observer)
        } catch let errors as ProfileErrors {
            observer.rejected(errors.diagnostics)
            observer.keep(.profileHasErrors(name))
        } catch let failure as ShellFailure where failure.status != .usage {
            observer.keep(failure)
        }
        return AcrossBranch(name: name, snapshot: nil, variables: [], observer: observer)
    }

    /// Each profile once, in the order of its first mention, with the words that name it.
    private func profiles(of named: [BoundArgument]) throws -> [(name: String, range: SourceRange)] {
        guard let first = named.first, first.text == Self.all else {
            return named.compactMap { argument in argument.text.map { ($0, argument.range) } }
        }
        let saved = try scope.profiles.store.names()
        guard !saved.isEmpty else { throw ShellFailure.configuration(.acrossNoneSaved, next: .acrossNoneSavedNext) }
        return saved.map { ($0.text, first.range) }
    }

    private func exists(_ name: String) -> Bool {
        guard name != ChosenProfile.sandboxName else { return true }
        // One that cannot be read has a row of its own.
        guard let name = ProfileName(name) else { return false }
        do { return try scope.profiles.store.fileIfAny(of: name) != nil } catch { return true }
    }

    /// The exchange of each profile that the statement names, for its cost; where a variable names them, of one.
    func hosts(of invocation: CommandInvocation) -> [String] {
        let named = (try? profiles(of: invocation.arguments("profiles")).map(\.name)) ?? []
        let standard = ShellSettings().declaration(named: "baseURL")?.defaultValue ?? ""
        let hosts = named.map { name in
            guard let saved = ProfileName(name) else { return name }
            let text = scope.profiles.baseURL(in: saved) ?? standard
            return (try? BaseURL(text))?.authority ?? text
        }
        return hosts.isEmpty ? [standard] : hosts
    }

    /// The word for every saved profile.
    static let all = ProfileName.reserved

    /// What is wrong with the names, as far as that is known without the profiles.
    static func failures(in named: [BoundArgument]) -> [ShellFailure] {
        var seen: Set<String> = []
        return named.compactMap { argument in
            guard let name = argument.text else { return nil }
            if !seen.insert(name).inserted { return .usage(.acrossTwice(Code(name)), at: argument.range) }
            return name == all && named.count > 1 ? .usage(.acrossAllAlone, at: argument.range) : nil
        }
    }
}

/// A profile of an `across` statement, and what its block gives.
struct AcrossBranch: Sendable {
    let name: String

    /// What its session begins with; nil where the profile cannot be used.
    let snapshot: SessionSnapshot?
    let variables: [(name: String, value: Value)]
    let observer: AcrossObserver
    let output = CapturingSink()
}

/// Shows what happens while the block of one profile runs, after the profile's name. Failures are kept for its row.
final class AcrossObserver: RuntimeObserver {
    private let shown: JobObserver
    private let outer: any RuntimeObserver
    private let kept = Mutex<[ShellFailure]>([])

    init(of profile: String, console: Console, outer: any RuntimeObserver, traces: Bool) {
        shown = JobObserver(console: console, mark: profile + ": ", traces: traces)
        self.outer = outer
    }

    var failures: [ShellFailure] { kept.withLock { $0 } }

    func keep(_ failure: ShellFailure) { kept.withLock { $0.append(failure) } }

    func blockEnded(with outcome: RunOutcome) {
        guard outcome.leaves, outcome.exitCode != 0, failures.isEmpty else { return }
        let status = ExitStatus(rawValue: outcome.exitCode) ?? .expectationFailed
        keep(ShellFailure(status: status, category: .usage, message: .acrossQuit(Int(outcome.exitCode))))
    }

    func notice(_ message: Message) { shown.notice(message) }

    func rejected(_ diagnostics: [Diagnostic]) { shown.rejected(diagnostics) }

    func statementDidFail(_ location: SourceLocation, with failure: ShellFailure) {
        if failure.status != .interrupted { keep(failure) }
    }

    var reportsStatements: Bool { shown.reportsStatements }

    func statementWillRun(_ location: SourceLocation, _ text: String) { shown.statementWillRun(location, text) }

    func statementDidEnd(_ location: SourceLocation, took duration: Duration) {
        shown.statementDidEnd(location, took: duration)
    }

    var wantsExpectations: Bool { outer.wantsExpectations }

    func expectationDidEnd(_ report: ExpectationReport) { outer.expectationDidEnd(report) }
}
