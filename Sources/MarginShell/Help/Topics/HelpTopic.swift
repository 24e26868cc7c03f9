package import BilingualText
package import ShellRuntime

/// What `help` explains besides commands, settings and problems: the language, the editor, and the program's use.
package struct HelpTopic: Sendable {
    /// The name that help lists, and the words that lead to it too, such as `background` and `&`.
    package let names: [String]

    /// The forms in which it is written.
    let usage: [String]
    package let summary: LocalizedText
    let text: LocalizedText

    /// A term and its meaning per row, after the text.
    let rows: [(term: String, meaning: LocalizedText)]
    package let examples: [CommandDeclaration.Example]

    package var name: String { names[0] }

    init(
        _ name: String,
        _ aliases: [String] = [],
        usage: [String] = [],
        summary: LocalizedText,
        text: LocalizedText,
        rows: [(term: String, meaning: LocalizedText)] = [],
        examples: [CommandDeclaration.Example] = []
    ) {
        names = [name] + aliases
        self.usage = usage
        self.summary = summary
        self.text = text
        self.rows = rows
        self.examples = examples
    }

    /// In the order in which `help topics` lists them.
    package static let all = statements + [until, when] + outputs + rows + values + program

    package static func named(_ word: String) -> HelpTopic? { all.first { $0.names.contains(word) } }

    /// The words that begin a statement but are not commands, with what they do.
    static let keywords = statements.map { ($0.name, $0.summary) }
}
