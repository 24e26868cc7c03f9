import MarginCommands
package import BilingualText
import RecordRendering
import ShellRuntime
import ShellSession

/// The manual page, generated from the declarations except for a few paragraphs.
package struct ManualPage {
    private let declarations: Declarations
    private let language: Language
    private var page: RoffPage

    /// Ends with a newline.
    ///
    /// - Parameter date: of the program, such as `2026-11-22`; empty if it is not known.
    package static func text(
        of declarations: Declarations,
        in language: Language,
        version: String,
        date: String
    ) -> String {
        var manual = ManualPage(declarations, language, version: version, date: date)
        manual.addStart()
        manual.addFlags()
        manual.addCommands()
        manual.addSettings()
        manual.addEnds()
        return manual.page.text
    }

    private init(_ declarations: Declarations, _ language: Language, version: String, date: String) {
        self.declarations = declarations
        self.language = language
        page = RoffPage(
            name: "MARGINSH",
            section: 1,
            date: date,
            source: "marginsh \(version)",
            manual: ManualWords.manual.text(in: language)
        )
    }

    private mutating func heading(_ heading: ManualHeading) { page.heading(heading.title.text(in: language)) }

    private func words(_ text: LocalizedText) -> String { text.text(in: language) }

    private mutating func addStart() {
        heading(.name)
        page.paragraph("marginsh - " + words(ManualWords.summary))
        heading(.synopsis)
        page.paragraph("`marginsh` [FLAG...] [FILE [ARG...]]")
        for subcommand in ProcessUsage.subcommands {
            page.paragraph("`marginsh \(subcommand.name)` [FLAG...] \(subcommand.operands)")
        }
        heading(.description)
        for paragraph in ManualWords.description { page.paragraph(words(paragraph)) }
    }

    // MARK: The process

    private mutating func addFlags() {
        heading(.options)
        add(ProcessUsage.flags)
        heading(.subcommands)
        for subcommand in ProcessUsage.subcommands {
            page.subheading("marginsh \(subcommand.name) \(subcommand.operands)")
            page.paragraph(words(subcommand.summary))
            add(subcommand.flags)
        }
    }

    private mutating func add(_ flags: [ProcessFlag]) {
        for flag in flags {
            let operand = flag.operand.placeholder.map { " \($0)" } ?? ""
            page.term(flag.name + operand + (flag.repeats ? " ..." : ""), words(flag.summary))
        }
    }

    // MARK: The language

    private mutating func addCommands() {
        heading(.commands)
        for command in declarations.commands {
            page.subheading(command.name)
            page.paragraph(words(command.summary))
            page.code(CommandUsage.lines(of: command))
            page.paragraph(words(command.discussion))
            for subcommand in command.signature.subcommands {
                page.term("\(command.name) \(subcommand.name)", words(subcommand.summary))
            }
            let forms = [command.signature.main].compactMap(\.self) + command.signature.subcommands.map(\.form)
            for option in forms.flatMap(\.options) { page.term(CommandUsage.text(option), words(option.summary)) }
            for example in command.examples {
                page.paragraph(words(example.explanation) + (language == .english ? ":" : "："))
                page.code(example.script.split(whereSeparator: \.isNewline).map(String.init))
            }
        }
    }

    private mutating func addSettings() {
        heading(.settings)
        for setting in declarations.sortedSettings {
            let value = setting.defaultValue.map { " [\($0)]" } ?? ""
            let text = [setting.summary, setting.details].compactMap { $0.map(words) }
            page.term(
                "\(setting.name) \(setting.kind.allowedText)\(value)",
                text.joined(separator: language == .english ? ". " : "。")
            )
        }
        heading(.formats)
        for format in OutputFormat.allCases { page.term("as \(format.rawValue)", words(format.meaning)) }
    }

    // MARK: The end

    private mutating func addEnds() {
        heading(.safety)
        page.paragraph(words(ManualWords.safety))
        for permission in PermissionClass.allCases {
            page.term("--allow \(permission.rawValue)", words(permission.meaning))
        }
        heading(.status)
        for status in ExitStatus.allCases { page.term(String(status.rawValue), words(status.meaning)) }
        heading(.environment)
        page.term("MARGINSH_PROFILE", words(ManualWords.profileVariable))
        for setting in declarations.sortedSettings {
            let meaning = words(ManualWords.settingVariable).replacing("NAME", with: setting.name)
            page.term(NamedVariables.variable(for: setting.name), meaning)
        }
        page.term("NO_COLOR", words(ManualWords.noColour))
        heading(.files)
        for file in ManualWords.files { page.term(file.path, words(file.meaning)) }
        heading(.examples)
        for example in ManualWords.examples {
            page.paragraph(words(example.meaning) + (language == .english ? ":" : "："))
            page.code([example.line])
        }
        heading(.seeAlso)
        page.paragraph("`curl`(1), `jq`(1), `openssl`(1)")
    }
}
