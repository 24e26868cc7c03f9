/// Splits the text of `command:"..."` into a program and its arguments.
///
/// Spaces separate words, single and double quotes join them, and a backslash escapes the next character, except in
/// single quotes. No shell reads the text, so unquoted shell syntax is refused instead of being passed to the program.
enum CommandWords {
    /// Why a text is not a command.
    enum Fault: Error, Hashable {
        case empty
        case unclosedQuote
        /// An unquoted character that is shell syntax.
        case shellCharacter(Character)
    }

    private static let shellCharacters: Set<Character> = ["|", "&", ";", "<", ">", "(", ")", "$", "`", "*", "?", "~"]

    static func split(_ text: String) throws(Fault) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var rest = text[...]
        while let character = rest.popFirst() {
            switch (quote, character) {
            case (let open?, _) where character == open: quote = nil
            case ("'", _): word = (word ?? "") + String(character)
            case (_, "\\"):
                guard let next = rest.popFirst() else { throw .unclosedQuote }
                word = (word ?? "") + String(next)
            case (nil, "'"), (nil, "\""):
                quote = character
                word = word ?? ""
            case (nil, _) where character.isWhitespace:
                if let finished = word { words.append(finished) }
                word = nil
            case (nil, _) where shellCharacters.contains(character): throw .shellCharacter(character)
            default: word = (word ?? "") + String(character)
            }
        }
        guard quote == nil else { throw .unclosedQuote }
        if let word { words.append(word) }
        guard let program = words.first, !program.isEmpty else { throw .empty }
        return words
    }
}
