/// What a statement that begins with a keyword may still take: `NAME = VALUE` after `let`.
struct KeywordHint {
    private static let block = "{ STATEMENTS }"

    /// Those of the statement, beginning with its keyword.
    let words: [String]
    let statement: String
    let isComplete: (String) -> Bool

    /// Nil if nothing may follow, or that is not known.
    var text: String? {
        switch words.first {
        case "let": return assignment
        case "for":
            let rest = ["NAME", "in", "VALUE..."].dropFirst(words.count - 1)
            return (rest + [Self.block]).joined(separator: " ")
        case "repeat":
            let rest = words.dropFirst(2).first == "every" ? ["N", "every", "D"] : ["N", "[every D]"]
            return (rest.dropFirst(words.count - 1) + [Self.block]).joined(separator: " ")
        case "try": return "\(Self.block) catch \(Self.block)"
        case "if":
            if words.count == 1 { return "COND \(Self.block) [else \(Self.block)]" }
            return isComplete(statement + " {}") ? "\(Self.block) [else \(Self.block)]" : nil
        case "expect":
            if words.count == 1 { return "COND [\"REASON\"]" }
            if words[1] == "error" { return words.count == 2 ? "[CODE] \(Self.block)" : Self.block }
            return !statement.contains("\"") && isComplete(statement) ? "[\"REASON\"]" : nil
        default: return nil
        }
    }

    private var assignment: String? {
        if words.count == 1 { return "NAME = VALUE" }
        guard let equals = statement.firstIndex(of: "=") else { return "= VALUE" }
        return statement[equals...].dropFirst().allSatisfy { $0 == " " } ? "VALUE" : nil
    }
}
