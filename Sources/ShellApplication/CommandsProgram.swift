import ArgumentParser
import MarginShell
import ShellRuntime

/// `marginsh commands`: the declarations, for tools and readers.
enum CommandsProgram {
    struct Arguments: ParsableArguments {
        static let configuration = CommandConfiguration(
            commandName: "marginsh commands",
            abstract: "Print what the shell declares: commands, settings, formats, answers, classes and exit statuses."
        )

        /// What the declarations are written as.
        enum Form: String, EnumerableFlag {
            case json, markdown

            static func help(for form: Form) -> ArgumentHelp? {
                switch form {
                case .json: "One JSON object, for tools."
                case .markdown: "The reference page of the documentation."
                }
            }
        }

        @Flag var form: Form
    }

    /// Prints the declarations.
    ///
    /// - Returns: the process's status.
    static func run(_ words: [String], in launch: ShellLaunch) -> UInt8 {
        do {
            let arguments = try Arguments.parse(words)
            return launch.withIdleAssembly { assembly in
                let declarations = Declarations(of: assembly)
                let text =
                    switch arguments.form {
                    case .json: DeclarationsJSON.text(of: declarations)
                    case .markdown: ReferencePage.text(of: declarations)
                    }
                return ShellProgram.write(text)
            }
        } catch {
            return ShellProgram.refuse(error, of: Arguments.self)
        }
    }
}
