import BilingualText
import ArgumentParser
import MarginShell
import ShellRuntime

/// `marginsh commands`: the declarations, for tools and readers.
enum CommandsProgram {
    struct Arguments: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "marginsh commands",
            abstract: "Print what the shell declares: commands, settings, formats, answers, classes and exit statuses."
        )

        /// What the declarations are written as.
        enum Form: String, EnumerableFlag {
            case json, markdown, man

            static func help(for form: Form) -> ArgumentHelp? {
                switch form {
                case .json: "One JSON object, for tools."
                case .markdown: "The reference page of the documentation."
                case .man: "The manual page."
                }
            }
        }

        @Flag var form: Form?

        @Option(help: "A script that completes this program's flags in a shell.")
        var completion: CompletedShell?

        @Option(name: .customLong("lang"), help: "The language of the manual page or the completion script.")
        var language = Language.english

        func validate() throws {
            guard (form == nil) != (completion == nil) else {
                throw ValidationError("one form must be given")
            }
        }
    }

    /// Prints the declarations.
    ///
    /// - Returns: the process's status.
    static func run(_ words: [String], in launch: ShellLaunch) -> UInt8 {
        do {
            let arguments = try Arguments.parse(words)
            return launch.withIdleAssembly { assembly in
                ShellProgram.write(
                    text(of: Declarations(of: assembly.registry), arguments),
                    failingTo: assembly.console
                )
            }
        } catch {
            return launch.refuse(words, of: "commands", Arguments.self, for: error)
        }
    }

    private static func text(of declarations: Declarations, _ arguments: Arguments) -> String {
        if let shell = arguments.completion {
            return CompletionScript.text(for: shell, of: declarations, in: arguments.language)
        }
        return switch arguments.form {
        case .man:
            ManualPage.text(
                of: declarations,
                in: arguments.language,
                version: BuildFacts.version,
                date: BuildCommit.date ?? ""
            )
        case .markdown: ReferencePage.text(of: declarations)
        case .json, nil: DeclarationsJSON.text(of: declarations)
        }
    }
}

extension CompletedShell: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}
