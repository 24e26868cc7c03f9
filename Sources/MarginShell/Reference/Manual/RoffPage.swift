/// A manual page in the `man` macros, which man-db and mandoc both read.
struct RoffPage {
    private var lines: [String] = []

    /// Ends with a newline.
    var text: String { lines.joined(separator: "\n") + "\n" }

    /// - Parameter date: such as `2026-11-22`; empty if it is not known.
    init(name: String, section: Int, date: String, source: String, manual: String) {
        // mandoc does not accept escapes in a date.
        let fields = [name, String(section), date, Self.escaped(source), Self.escaped(manual)]
        // Text with few spaces cannot be justified.
        lines = [".TH " + fields.map { "\"\($0)\"" }.joined(separator: " "), ".ad l"]
    }

    mutating func heading(_ title: String) { lines.append(".SH \"\(Self.escaped(title))\"") }

    mutating func subheading(_ title: String) { lines.append(".SS \"\(Self.escaped(title))\"") }

    /// A paragraph; text in backticks is bold.
    mutating func paragraph(_ text: String) {
        beginParagraph()
        lines.append(Self.line(text))
    }

    mutating func term(_ term: String, _ meaning: String) {
        lines += [".TP", ".B \"\(Self.escaped(term))\"", Self.line(meaning)]
    }

    /// Lines that are printed unchanged.
    mutating func code(_ code: [String]) {
        beginParagraph()
        lines += [".RS 4", ".nf"] + code.map { $0.isEmpty ? "\\&" : Self.protected(Self.escaped($0)) }
        lines += [".fi", ".RE"]
    }

    /// After a heading a paragraph needs no macro.
    private mutating func beginParagraph() {
        let isFirst = lines.last.map { $0.hasPrefix(".SH") || $0.hasPrefix(".SS") } ?? true
        if !isFirst { lines.append(".PP") }
    }

    private static func line(_ text: String) -> String {
        var result = ""
        for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            result += index.isMultiple(of: 2) ? escaped(part) : "\\fB" + escaped(part) + "\\fP"
        }
        return protected(result.split(whereSeparator: \.isNewline).joined(separator: " "))
    }

    /// A dot or an apostrophe at the start of a line would be read as a macro.
    private static func protected(_ line: String) -> String {
        line.first == "." || line.first == "'" ? "\\&" + line : line
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "\"": result += "\\(dq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            // Chinese text has no spaces: a line may break after these.
            case "，", "。", "；", "：", "、": result += String(character) + "\\:"
            default: result.append(character)
            }
        }
        return result
    }
}
