/// A word: adjacent parts that join, such as `command:"pass show x"`.
package struct Word: Sendable {
    /// Nearly every word is plain; it then needs no array.
    private enum Content: Sendable {
        case plain(String)
        case parts([WordPart])
    }

    private let content: Content
    package let range: SourceRange

    package init(parts: [WordPart], range: SourceRange) {
        if parts.count == 1, case .bare(let text) = parts[0].kind {
            content = .plain(text)
        } else {
            content = .parts(parts)
        }
        self.range = range
    }

    /// Makes a word that is spelled without quotes, variables or groups.
    package init(plain text: String, range: SourceRange) {
        content = .plain(text)
        self.range = range
    }

    package var parts: [WordPart] {
        switch content {
        case .plain(let text): [WordPart(kind: .bare(text), range: range)]
        case .parts(let parts): parts
        }
    }

    /// The text of a word that is spelled without quotes, variables or groups; nil for any other.
    package var bareText: String? {
        if case .plain(let text) = content { text } else { nil }
    }

    /// The text of a word without variables and groups; nil for a word whose text is known only at run time.
    package var constantText: String? {
        if let bareText { return bareText }
        var text = ""
        for part in parts {
            guard let piece = part.constantText else { return nil }
            text += piece
        }
        return text
    }
}

package struct WordPart: Sendable {
    package enum Kind: Sendable {
        case bare(String)
        /// `'text'`, taken as it is.
        case literal(String)
        /// `"text"`, escapes decoded.
        case quoted([TextPart])
        case variable(VariableReference)
        /// `( EXPRESSION )`
        case group(Expression)
        /// `[WORD ...]`
        case list([Word])
    }

    package let kind: Kind
    package let range: SourceRange

    /// The part's text; nil for a variable, a group, a list and a text that contains variables.
    package var constantText: String? {
        switch kind {
        case .bare(let text), .literal(let text): return text
        case .quoted(let parts):
            var text = ""
            for part in parts {
                guard case .text(let piece) = part else { return nil }
                text += piece
            }
            return text
        case .variable, .group, .list: return nil
        }
    }
}

/// A piece of a quoted text.
package enum TextPart: Sendable {
    case text(String)
    case variable(VariableReference)
}

/// A word as written, with its position.
package struct Name: Hashable, Sendable {
    package let text: String
    package let range: SourceRange

    package init(text: String, range: SourceRange) {
        self.text = text
        self.range = range
    }
}
