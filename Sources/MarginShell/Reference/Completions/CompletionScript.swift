package import BilingualText
import ShellRuntime

/// A shell script that completes this program's flags, subcommands, classes, profiles and, after `-c`, commands, from
/// the declarations.
package enum CompletionScript {
    /// Ends with a newline.
    package static func text(for shell: CompletedShell, of declarations: Declarations, in language: Language) -> String
    {
        let candidates = Candidates(declarations, language)
        return switch shell {
        case .bash: BashCompletion(candidates: candidates).text
        case .zsh: ZshCompletion(candidates: candidates).text
        case .fish: FishCompletion(candidates: candidates).text
        }
    }

    /// The completions, each with its meaning.
    struct Candidates {
        package typealias Entry = (text: String, meaning: String)

        package let language: Language
        package let commands: [Entry]
        package let settings: [Entry]
        let classes: [Entry]
        package let subcommands: [Entry]

        /// As a shell expression.
        static let profileFolder = "${XDG_CONFIG_HOME:-$HOME/.config}/marginsh/profiles"

        package init(_ declarations: Declarations, _ language: Language) {
            self.language = language
            commands = declarations.sortedCommands.map { ($0.name, $0.summary.text(in: language)) }
            settings = declarations.sortedSettings.map { ($0.name + "=", $0.summary.text(in: language)) }
            classes = PermissionClass.allCases.map { ($0.rawValue, $0.meaning.text(in: language)) }
            subcommands = ProcessUsage.subcommands.map { ($0.name, $0.summary.text(in: language)) }
        }

        package func meaning(_ flag: ProcessFlag) -> String { flag.summary.text(in: language) }
    }
}
