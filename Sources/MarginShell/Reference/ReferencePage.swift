import BilingualText
import MarginCommands
import CommandLanguage
import RecordRendering
import ShellRuntime
import ShellSession

/// The reference in DocC's Markdown, generated from the declarations.
package enum ReferencePage {
    /// Ends with a newline.
    package static func text(of declarations: Declarations) -> String {
        var page = MarkdownPage()
        page.heading(1, "Reference")
        page.paragraph("Every command, setting, format, record and exit status of the shell.")
        page.heading(2, "Overview")
        page.paragraph(
            "`marginsh commands --markdown` generates this page from the declarations that the shell itself uses; "
                + "a test compares the two. Each example shows the output with the sandbox on a virtual clock."
        )
        page.heading(2, "Commands")
        for command in declarations.sortedCommands { page.add(command) }
        page.heading(2, "Settings")
        page.table(
            ["Name", "Value", "Default", "Environment", "Class", "What it does"],
            declarations.sortedSettings.map(row)
        )
        page.heading(2, "Formats")
        page.paragraph("The formats for `as FORMAT` and for the setting `format`.")
        page.table(
            ["Format", "What it looks like"],
            OutputFormat.allCases.map { ["`\($0.rawValue)`", $0.meaning.english] }
        )
        page.add(declarations.schemas)
        page.heading(2, "Classes")
        page.paragraph("What a script may do only with `--allow CLASS`. Typed lines and `-c` may do everything.")
        page.table(
            ["Class", "Lets a script"],
            PermissionClass.allCases.map { ["`\($0.rawValue)`", $0.meaning.english] }
        )
        page.heading(2, "Exit statuses")
        page.table(["Status", "Meaning"], ExitStatus.allCases.map { ["\($0.rawValue)", $0.meaning.english] })
        page.addToolFormat()
        return page.text
    }

    private static func row(_ setting: SettingDeclaration) -> [String] {
        [
            "`\(setting.name)`",
            setting.kind.allowedText,
            setting.defaultValue.map { "`\($0)`" } ?? "",
            "`\(NamedVariables.variable(for: setting.name))`",
            setting.permission.map { "`\($0.rawValue)`" } ?? "",
            [setting.summary.english, setting.details?.english].compactMap(\.self).joined(separator: ". "),
        ]
    }
}

extension MarkdownPage {
    fileprivate mutating func add(_ command: CommandDeclaration) {
        heading(3, command.name)
        paragraph(command.summary.english)
        code(CommandUsage.lines(of: command))
        paragraph(command.discussion.english)
        let others = command.signature.subcommands.map { (command.name + " " + $0.name, $0.summary, $0.permission) }
        if !others.isEmpty {
            table(["Form", "Meaning", "Class"], others.map { ["`\($0.0)`", $0.1.english, $0.2?.rawValue ?? ""] })
        }
        let options = command.signature.main?.options ?? []
        let furtherOptions = command.signature.subcommands.flatMap(\.form.options)
        if !(options + furtherOptions).isEmpty {
            table(
                ["Option", "Meaning"],
                (options + furtherOptions).map { ["`\(CommandUsage.text($0))`", $0.summary.english] }
            )
        }
        if !command.aliases.isEmpty {
            paragraph("Also: " + command.aliases.map { "`\($0)`" }.joined(separator: ", ") + ".")
        }
        if let permission = command.permission { paragraph("A script needs `--allow \(permission.rawValue)`.") }
        for example in command.examples {
            paragraph("Example: \(example.explanation.english).")
            code(example.script.lines)
            if let output = example.output, !output.isEmpty { code(output.lines) }
        }
    }

    fileprivate mutating func add(_ schemas: [RecordSchema]) {
        heading(2, "Records")
        paragraph(
            "The fields of each record, in the order in which `csv`, `json`, `ndjson` and `vertical` print them. "
                + "A change of fields or of their order is a new version; in JSON the member `schema` contains it, "
                + "as in `borrow.v1`. Numbers and durations are strings in JSON, so no digit is lost."
        )
        for schema in schemas {
            heading(3, "\(schema.id.name), version \(schema.id.version)")
            paragraph(schema.summary.english)
            table(
                ["Field", "Kind", "What it is"],
                schema.fields.map {
                    ["`\($0.name)`", $0.kind.rawValue + ($0.isOptional ? " (optional)" : ""), $0.summary.english]
                }
            )
        }
    }

    fileprivate mutating func addToolFormat() {
        heading(2, "For tools")
        paragraph(
            "`marginsh commands --json` prints all of this as one object, the same for the same program. Its members: "
                + "`schema`, which is `commands.v1`; `commands`, sorted by name, each with `name`, `aliases`, `hints`, "
                + "`first`, `summary`, `discussion`, `usage`, `needs`, `raw` (whether `as raw` shows its responses), "
                + "`forms` (`subcommand`, `gives`, which is `lines`, `record`, `records` or `rows`, `summary`, `allow`, "
                + "`parameters`, `options`) and `examples`; `settings`, sorted by name, with `kind`, `allowed`, "
                + "`default`, `allow`, `secret`, `environment` and `summary`; `formats`; `schemas` with their `fields`; "
                + "`classes`; and `statuses`. A summary has a member for each language, `en` and `zh`."
        )
    }
}

extension String {
    /// Its lines, without the newline at the end.
    fileprivate var lines: [String] {
        var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}

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
