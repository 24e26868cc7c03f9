import CommandLanguage
import RecordRendering
import ShellRuntime

/// A syntax file for vim and its relatives, from the declarations.
package enum VimSyntax {
    private static let keywords = [
        "let", "if", "else", "for", "in", "repeat", "every", "try", "catch", "expect", "break", "continue",
    ]

    private static let operators = ["and", "or", "not", "all"]

    /// Ends with a newline.
    package static func text(of declarations: Declarations) -> String {
        let commands = declarations.sortedCommands
        let forms = commands.flatMap { command in
            [command.signature.main].compactMap { $0 } + command.signature.subcommands.map(\.form)
        }
        let words = forms.flatMap(\.options).map(\.word) + commands.flatMap { $0.signature.subcommands.map(\.name) }
        let options = Set(words).union(["as", "tee"]).subtracting(keywords + operators)
        let names = commands.flatMap { [$0.name] + $0.aliases }
        let settings = declarations.sortedSettings.map(\.name)
        return """
            " Syntax of marginsh scripts, made by `marginsh commands --vim`.
            if exists("b:current_syntax")
              finish
            endif
            syntax case match
            setlocal commentstring=#\\ %s
            \(keywordLines("marginshKeyword", keywords))
            \(keywordLines("marginshOperator", operators))
            syntax match marginshOption "\\<\(alternatives(options.sorted()))\\>"
            syntax match marginshFormat "\\%(\\<as\\s\\+\\)\\@<=\(alternatives(OutputFormat.names))\\>"
            syntax match marginshSetting "\\%(\\<\\%(set\\|unset\\|show\\)\\s\\+\\)\\@<=\(alternatives(settings))\\>"
            syntax match marginshCommand "\\%(\\%(^\\|[;{=]\\)\\s*\\)\\@<=\(alternatives(names))\\>"
            syntax match marginshNumber "\\<\\d\\+\\%(\\.\\d\\+\\)\\?\\>"
            syntax match marginshDuration "\\<\\%(\\d\\+\\%(ms\\|us\\|[dhms]\\)\\)\\+\\>"
            syntax match marginshVariable "\\$#\\|\\$\\w\\+\\%(\\.\\w\\+\\)*\\|\\${[^}]*}"
            syntax match marginshEscape contained "\\\\\\%([nt\\"\\\\$]\\|u{\\x\\+}\\)"
            syntax region marginshText start=+"+ skip=+\\\\.+ end=+"+ contains=marginshEscape,marginshVariable
            syntax region marginshText start=+'+ end=+'+
            syntax match marginshComment "\\%(^\\|[[:space:];{}]\\)\\@1<=#.*$"
            highlight default link marginshKeyword Keyword
            highlight default link marginshOperator Operator
            highlight default link marginshOption Type
            highlight default link marginshFormat Constant
            highlight default link marginshSetting Identifier
            highlight default link marginshCommand Function
            highlight default link marginshNumber Number
            highlight default link marginshDuration Number
            highlight default link marginshVariable Identifier
            highlight default link marginshEscape Special
            highlight default link marginshText String
            highlight default link marginshComment Comment
            let b:current_syntax = "marginsh"

            """
    }

    private static func keywordLines(_ group: String, _ words: [String]) -> String {
        "syntax keyword \(group) " + words.sorted().joined(separator: " ")
    }

    private static func alternatives(_ words: [String]) -> String {
        "\\%(" + words.joined(separator: "\\|") + "\\)"
    }
}
