import CommandLanguage

/// Tells what the words of a statement stand for.
protocol WordResolver {
    /// The text of a word; nil where it is known only at run time.
    func resolvedText(_ word: Word) throws -> String?

    /// The values of a word where a list may stand; nil where they are known only at run time.
    func resolvedItems(_ word: Word) throws -> [Value]?
}

extension Evaluator: WordResolver {
    func resolvedText(_ word: Word) throws -> String? { try text(of: word) }

    func resolvedItems(_ word: Word) throws -> [Value]? { try items(of: word) }
}

/// What is known of words before anything runs: those without variables and groups.
struct ConstantWords: WordResolver {
    func resolvedText(_ word: Word) -> String? { word.constantText }

    func resolvedItems(_ word: Word) -> [Value]? {
        if let text = word.bareText { return [Value(plain: text)] }
        if let text = word.constantText { return [.text(text)] }
        guard word.parts.count == 1, case .list(let words) = word.parts[0].kind else { return nil }
        var values: [Value] = []
        for word in words {
            guard let items = resolvedItems(word) else { return nil }
            values += items
        }
        return values
    }
}
