/// A Markdown page; blocks are separated by one empty line.
struct MarkdownPage {
    private var blocks: [String] = []

    /// Ends with a newline.
    var text: String { blocks.joined(separator: "\n\n") + "\n" }

    mutating func heading(_ level: Int, _ title: String) {
        blocks.append(String(repeating: "#", count: level) + " " + title)
    }

    /// A paragraph with a capital and a full stop, which the shell's own texts do not have.
    mutating func paragraph(_ text: String) {
        guard let first = text.first else { return }
        let end = text.last == "." || text.last == ":" ? "" : "."
        blocks.append(first.uppercased() + text.dropFirst() + end)
    }

    /// A block of code in a language without highlighting.
    mutating func code(_ lines: [String]) {
        blocks.append((["```text"] + lines + ["```"]).joined(separator: "\n"))
    }

    mutating func table(_ headings: [String], _ rows: [[String]]) {
        let rule = headings.map { _ in "---" }
        let lines = ([headings, rule] + rows).map { cells in
            "| " + cells.map(Self.cell).joined(separator: " | ") + " |"
        }
        blocks.append(lines.joined(separator: "\n"))
    }

    /// A vertical bar would end the cell.
    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
