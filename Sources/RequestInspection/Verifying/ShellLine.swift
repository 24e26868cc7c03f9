/// A command line as a shell splits it into words, without expansions.
struct ShellLine {
    private(set) var words: [String] = []

    /// Whether a shell cuts a word at an unquoted `&` and takes what follows it for another command; here it does not.
    private(set) var isCut = false

    /// The character after which quotes and separators mean themselves, outside single quotes.
    private let escape: Character

    /// - Parameter text: the line from the program's name on; a newline is a space, because pages wrap lines.
    init(_ text: String) {
        // `^` escapes at the Windows prompt, which knows neither `'` nor `;`; a backtick does in PowerShell.
        if text.contains("^&") || text.contains("^\"") || text.contains("^\n") || text.contains("^\r\n") {
            escape = "\\"
            readWindowsLine(Array(text))
        } else {
            let isPowerShell = text.contains("`\n") || text.contains("`\r\n") || text.contains("`&")
            escape = isPowerShell ? "`" : "\\"
            readLine(Array(text))
        }
    }

    // MARK: POSIX shells and PowerShell

    private mutating func readLine(_ text: [Character]) {
        var (word, index): (String?, Int) = (nil, 0)
        defer { if let word { words.append(word) } }
        while index < text.count {
            let character = text[index]
            index += 1
            if character == escape, index < text.count {
                if !text[index].isNewline { word = (word ?? "") + String(text[index]) }
                index += 1
            } else if character == "$", word == nil, index < text.count, "'\"".contains(text[index]) {
                // `$'...'` differs only in its escapes, which are undone already.
                continue
            } else if let close = Self.closing(character) {
                let (quoted, end) = quoted(text, from: index, to: close)
                word = (word ?? "") + quoted
                index = end
            } else if character.isWhitespace {
                if let ended = word { words.append(ended) }
                word = nil
            } else if "&;|".contains(character) {
                let isInWord = word != nil && index < text.count && !text[index].isWhitespace
                guard character == "&", isInWord, text[index] != "&" else { return }
                isCut = true
                word?.append(character)
            } else if "<>".contains(character) {
                // `2> file`, `2>&1`.
                if word?.allSatisfy(\.isNumber) ?? false { word = nil }
                while index < text.count, text[index] == " " || text[index] == "&" { index += 1 }
                while index < text.count, !text[index].isWhitespace { index += 1 }
            } else {
                word = (word ?? "") + String(character)
            }
        }
    }

    /// The quote that ends what `character` begins; nil for every other character.
    private static func closing(_ character: Character) -> Character? {
        switch character {
        case "'", "\"": character
        // A text program made them out of straight ones.
        case "“", "”": "”"
        case "‘", "’": "’"
        default: nil
        }
    }

    private func quoted(_ text: [Character], from start: Int, to close: Character) -> (text: String, end: Int) {
        var (quoted, index) = ("", start)
        while index < text.count, text[index] != close {
            if text[index] == escape, close != "'", index + 1 < text.count, "\"\\`$".contains(text[index + 1]) {
                index += 1
            }
            quoted.append(text[index])
            index += 1
        }
        return (quoted, index + 1)
    }

    // MARK: The Windows prompt

    /// The prompt removes each `^` outside quotes and cuts at a bare `&`; the program itself splits the rest.
    private mutating func readWindowsLine(_ text: [Character]) {
        var (line, index, isQuoted) = ("", 0, false)
        while index < text.count {
            let character = text[index]
            index += 1
            if character == "^", !isQuoted, index < text.count {
                line.append(text[index].isNewline ? " " : text[index])
                index += 1
            } else if !isQuoted, "&|".contains(character), line.last?.isWhitespace ?? true || character == "|" {
                break
            } else {
                if character == "&", !isQuoted { isCut = true }
                if character == "\"" { isQuoted.toggle() }
                line.append(character)
            }
        }
        var word: String?
        isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
                word = word ?? ""
            } else if character.isWhitespace, !isQuoted {
                if let ended = word { words.append(ended) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
    }
}
