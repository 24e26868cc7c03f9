import CommandLanguage
import Foundation
import TestSupport
import Testing

@Suite struct GrammarTests {
    private func grammar() throws -> Grammar {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/CommandLanguage/CommandLanguage.docc/Grammar.md")
        return try Grammar(markdown: String(contentsOf: file, encoding: .utf8))
    }

    @Test func `every text of the grammar is parsed`() throws {
        var maker = SentenceMaker(grammar: try grammar(), seed: 11)
        for _ in 0..<3000 {
            let text = maker.sentence(from: "script")
            let result = SampleSyntax.parse(text)
            #expect(result.completeness == .complete, "\(text)")
            if result.completeness != .complete { return }
        }
        #expect(maker.unusedTexts.isEmpty)
    }

    @Test func `a text of the grammar with a token removed is parsed or refused, and never traps`() throws {
        var maker = SentenceMaker(grammar: try grammar(), seed: 12)
        for _ in 0..<500 {
            var words = maker.sentence(from: "script").split(separator: " ")
            guard !words.isEmpty else { continue }
            words.remove(at: maker.number(below: words.count))
            let text = words.joined(separator: " ")
            #expect(TokenTests.joined(Array(text.utf8)) == Array(text.utf8))
        }
    }
}

/// Makes texts from a grammar, of bounded depth.
struct SentenceMaker {
    private static let tokens: [String: [String]] = [
        "BARE": ["BTC", "a>b", "x#y", "1INCH", "f.csv", "币安", "-r", "not", "k=v", "a&b", "a\\b"],
        "NAME": ["x", "basket", "_a1"],
        "ARGUMENT": ["1", "9", "#"],
        "INDEX": ["0", "-1", "20"],
        "MEMBER": ["'a b'", "'x.y'", "'1'"],
        "NUMBER": ["0", "1.50", "60000"],
        "DURATION": ["500ms", "30s", "1h30m"],
        "LITERAL": ["'it is'", "''", "'$x \"'", "'two\nlines'"],
        "TEXT": ["plain", " ", "#;{}|", "\n", "'"],
        "ESCAPE": ["\\n", "\\t", "\\\"", "\\\\", "\\$", "\\u{1F600}"],
        "COMMAND": [
            "borrow BTC ETH", "borrow $x cross", "use isolated BTCUSDT", "watch ETH 30s times 3", "echo a b c", "quit",
            "watch ETH 30s until all amount > 1 changes", "watch ETH 1s when amount > 1 { echo a }", "record f scale",
            "explain borrow BTC timestamp 5", "set recvWindow 5000",
        ],
        "FORMAT": ["table", "csv", "json", "ndjson", "raw", "vertical"],
        "CONDITIONNAME": ["amount", "limitedBy", "ETH.amount", "1INCH.change"],
        "NEWLINE": ["\n", "\r\n"],
    ]

    private let grammar: Grammar
    private var random: SplitMix64
    private var used: Set<String> = []
    private var text = ""
    private var isGlued = false

    init(grammar: Grammar, seed: UInt64) {
        self.grammar = grammar
        random = SplitMix64(seed: seed)
    }

    /// A text that `rule` makes.
    mutating func sentence(from rule: String) -> String {
        text = ""
        isGlued = true
        write(.rule(rule), depth: 0)
        return text
    }

    mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

    /// The quoted texts of the grammar that no sentence has contained yet.
    var unusedTexts: Set<String> {
        grammar.rules.values.reduce(into: Set()) { $0.formUnion(Self.texts(of: $1)) }.subtracting(used)
    }

    private static func texts(of term: Grammar.Term) -> Set<String> {
        switch term {
        case .text(let text): [text]
        case .sequence(let terms), .choice(let terms): terms.reduce(into: Set()) { $0.formUnion(texts(of: $1)) }
        case .optional(let inner), .repeated(let inner): texts(of: inner)
        case .rule, .glue: []
        }
    }

    private mutating func write(_ term: Grammar.Term, depth: Int) {
        switch term {
        case .glue: isGlued = true
        case .text(let literal):
            used.insert(literal)
            append(literal)
        case .sequence(let terms): for term in terms { write(term, depth: depth) }
        case .choice(let alternatives):
            // Deep down the first alternative is taken: the grammar lists the simplest first.
            let index = depth > 30 ? 0 : number(below: alternatives.count)
            write(alternatives[index], depth: depth + 1)
        case .optional(let inner):
            if depth < 30, number(below: 2) == 0 { write(inner, depth: depth + 1) }
        case .repeated(let inner):
            guard depth < 30 else { return }
            for _ in 0..<number(below: 3) { write(inner, depth: depth + 3) }
        case .rule(let name):
            if let choices = Self.tokens[name] {
                append(choices[number(below: choices.count)])
            } else if let rule = grammar.rules[name] {
                write(rule, depth: depth + 1)
            } else {
                Issue.record("the grammar has no rule \(name)")
            }
        }
    }

    private mutating func append(_ piece: String) {
        if !isGlued { text += " " }
        isGlued = false
        text += piece
    }
}
