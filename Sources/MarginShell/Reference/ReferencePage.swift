import BilingualText
import CommandLanguage
import MarginCommands
import RecordRendering
import ShellRuntime
import ShellSession

/// The reference in DocC's Markdown, made from the declarations alone.
package enum ReferencePage {
    /// The page, with a line end.
    package static func text(of declarations: Declarations) -> String {
        var page = MarkdownPage()
        page.heading(1, "Reference")
        page.paragraph("Every command, setting, format, answer and exit status of the shell.")
        page.heading(2, "Overview")
        page.paragraph(
            "This page is made from the declarations that the shell itself runs on, by `marginsh commands --markdown`; "
                + "a test compares the two. Each example shows what the embedded exchange answers on a virtual clock."
        )
        page.heading(2, "Commands")
        for command in declarations.sortedCommands { page.add(command) }
        page.heading(2, "Settings")
        page.table(
            ["Name", "Holds", "Default", "Environment", "Class", "What it does"],
            declarations.sortedSettings.map(row)
        )
        page.heading(2, "Formats")
        page.paragraph("What stands behind `as`, and what the setting `format` holds.")
        page.table(
            ["Format", "What it looks like"],
            OutputFormat.allCases.map { ["`\($0.rawValue)`", $0.meaning.english] }
        )
        page.add(declarations.schemas)
        page.heading(2, "Classes")
        page.paragraph("What a script may do only behind `--allow CLASS`. Typed lines and `-c` may do everything.")
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
            setting.summary.english,
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
        heading(2, "Answers")
        paragraph(
            "The fields of each answer, in the order in which `csv`, `json`, `ndjson` and `vertical` give them. "
                + "A change of fields or of their order is a new version; in JSON the member `schema` says which, "
                + "as in `borrow.v1`. Numbers and durations are strings there, so that no digit is lost."
        )
        for schema in schemas {
            heading(3, "\(schema.id.name), version \(schema.id.version)")
            paragraph(schema.summary.english)
            table(
                ["Field", "Kind", "What it is"],
                schema.fields.map {
                    ["`\($0.name)`", $0.kind.rawValue + ($0.isOptional ? ", or none" : ""), $0.summary.english]
                }
            )
        }
    }

    fileprivate mutating func addToolFormat() {
        heading(2, "For tools")
        paragraph(
            "`marginsh commands --json` gives all of this as one object, the same for the same program. Its members: "
                + "`schema`, which is `commands.v1`; `commands`, sorted by name, each with `name`, `aliases`, `hints`, "
                + "`first`, `summary`, `discussion`, `usage`, `needs`, `forms` (`subcommand`, `summary`, `allow`, "
                + "`parameters`, `options`) and `examples`; `settings`, sorted by name, with `kind`, `allowed`, "
                + "`default`, `allow`, `secret`, `environment` and `summary`; `formats`; `schemas` with their `fields`; "
                + "`classes`; and `statuses`. A summary has a member for each language, `en` and `zh`."
        )
    }
}

extension String {
    /// Its lines, without the end of the last.
    fileprivate var lines: [String] {
        var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
