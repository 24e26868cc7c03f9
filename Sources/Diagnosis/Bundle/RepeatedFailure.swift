import ExchangeAccess

/// Requests in the records that failed in the same way.
struct RepeatedFailure: Hashable, Sendable {
    let path: String
    let outcome: String
    let code: String?
    /// The problem for an error without a code, or with a code that is not in the catalogue.
    let problem: String?
    var count = 1

    /// Nil if the line is not a request, or the request succeeded.
    init?(line: String) {
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

    func isAlike(_ other: RepeatedFailure) -> Bool {
        path == other.path && outcome == other.outcome && code == other.code && problem == other.problem
    }
}
