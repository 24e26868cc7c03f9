/// The rules of the written grammar, read so that texts can be made from them.
struct Grammar {
    indirect enum Term {
        case sequence([Term])
        case choice([Term])
        case optional(Term)
        case repeated(Term)
        case text(String)
        case rule(String)
        /// Nothing, not even a space, is allowed between the terms on its sides.
        case glue
    }

    private(set) var rules: [String: Term] = [:]

    /// Reads the fenced blocks marked `ebnf` of a document.
    init(markdown: String) throws {
        for block in markdown.split(separator: "```ebnf").dropFirst() {
            guard let body = block.firstRange(of: "```").map({ block[..<$0.lowerBound] }) else { continue }
            var reader = Reader(Self.tokens(of: body))
            while !reader.isAtEnd {
                let (name, term) = try reader.rule()
                rules[name] = term
            }
        }
    }

    private static func tokens(of text: Substring) -> [String] {
        var tokens: [String] = []
        var rest = text
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "'" {
                let inside = rest.dropFirst().prefix { $0 != "'" }
                tokens.append("'" + inside)
                rest = rest[inside.endIndex...].dropFirst()
            } else if first.isLetter {
                let name = rest.prefix { $0.isLetter }
                tokens.append(String(name))
                rest = rest[name.endIndex...]
            } else {
                tokens.append(String(rest.removeFirst()))
            }
        }
        return tokens
    }
}

extension Grammar {
    struct Malformed: Error {
        let near: String
    }

    private struct Reader {
        private let tokens: [String]
        private var place = 0

        init(_ tokens: [String]) { self.tokens = tokens }

        var isAtEnd: Bool { place >= tokens.count }
        private var next: String { isAtEnd ? "" : tokens[place] }

        private mutating func take(_ token: String) throws {
            guard next == token else { throw Malformed(near: next) }
            place += 1
        }

        mutating func rule() throws -> (String, Term) {
            let name = next
            place += 1
            try take("=")
            let term = try choice()
            try take(";")
            return (name, term)
        }

        private mutating func choice() throws -> Term {
            var alternatives = [try sequence()]
            while next == "|" {
                place += 1
                alternatives.append(try sequence())
            }
            return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
        }

        private mutating func sequence() throws -> Term {
            var terms: [Term] = []
            while !isAtEnd, ![";", "|", ")", "]", "}"].contains(next) { terms.append(try term()) }
            return terms.count == 1 ? terms[0] : .sequence(terms)
        }

        private mutating func term() throws -> Term {
            let token = next
            place += 1
            switch token {
            case "(": return try closed(by: ")")
            case "[": return .optional(try closed(by: "]"))
            case "{": return .repeated(try closed(by: "}"))
            case ".": return .glue
            default:
                if token.hasPrefix("'") { return .text(String(token.dropFirst())) }
                guard token.allSatisfy(\.isLetter) else { throw Malformed(near: token) }
                return .rule(token)
            }
        }

        private mutating func closed(by bracket: String) throws -> Term {
            let inner = try choice()
            try take(bracket)
            return inner
        }
    }
}
