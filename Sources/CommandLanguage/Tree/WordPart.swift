/// A part of a word.
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

    package init(kind: Kind, range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// The part's text where no variable or group takes part in it.
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

/// A stretch of a quoted text.
package enum TextPart: Sendable {
    case text(String)
    case variable(VariableReference)
}
