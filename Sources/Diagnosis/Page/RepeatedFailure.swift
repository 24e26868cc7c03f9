import BilingualText
import BinanceMargin
import ExchangeAccess
import ShellRuntime

/// Requests in a bundle's records that failed in the same way.
struct RepeatedFailure: Hashable, Sendable {
    let path: String
    let outcome: String
    let code: String?

    /// The problem for an error without a code, or with a code that is not in the catalogue.
    let problem: String?
    var count = 1

    /// Nil if the line is not a request, or the request succeeded.
    private init?(line: String) {
        let words = line.split(separator: " ").map(String.init)
        let value: (String) -> String? = { name in
            words.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
        }
        guard words.count > 2, words[1] == JournalRecord.Kind.request.rawValue, let path = value("path"),
            let outcome = value("outcome"), outcome != "ok"
        else { return nil }
        self.path = path
        self.outcome = outcome
        code = value("code")
        problem = value("problem")
    }

    /// The failures in `lines`, each kind once with its count, except those whose problem one of `checks` reports.
    static func all(in lines: [String], notIn checks: [CheckSummary]) -> [RepeatedFailure] {
        var found: [RepeatedFailure] = []
        for failure in lines.compactMap(RepeatedFailure.init) where !checks.contains(where: failure.isReported) {
            if let index = found.firstIndex(where: failure.isAlike) {
                found[index].count += 1
            } else {
                found.append(failure)
            }
        }
        return found
    }

    private func isAlike(_ other: RepeatedFailure) -> Bool {
        path == other.path && outcome == other.outcome && code == other.code && problem == other.problem
    }

    private func isReported(by check: CheckSummary) -> Bool {
        guard [.fail, .warn].contains(check.outcome), let found = check.problem else { return false }
        if let code { return check.fact("code") == code || Problem(rawValue: found)?.codes.contains(knownCode) == true }
        return found == problem
    }

    private var knownCode: ExchangeCode { ExchangeCode(rawValue: code ?? "") }

    private var knownProblem: Problem? { problem.flatMap(Problem.init) }

    var meaning: LocalizedText? {
        ErrorCatalogue.entry(for: knownCode).map { .init($0.meaning.english, $0.meaning.chinese) }
            ?? knownProblem?.meaning
    }

    var nextStep: LocalizedText? { FailureDetails.nextStep(after: knownCode) ?? knownProblem?.nextStep }
}
