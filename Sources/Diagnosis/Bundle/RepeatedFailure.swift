import ExchangeAccess

/// Requests in the records that ended alike, and not well.
struct RepeatedFailure: Hashable, Sendable {
    let path: String
    let outcome: String
    let code: String?
    /// What an error amounts to whose code is explained nowhere, or that has none.
    let problem: String?
    var count = 1

    /// Nil where the line is no request, or it ended well.
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
