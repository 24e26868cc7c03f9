/// The completion script for bash, which shows no descriptions.
struct BashCompletion {
    let candidates: CompletionScript.Candidates

    var text: String {
        let lines = [
            "# bash completion for marginsh, made by `marginsh commands --completion bash`",
            "_marginsh_words() {",
            "    local IFS=$'\\n'",
            "    COMPREPLY=($(compgen -W \"$1\" -- \"$2\"))",
            "}",
            "",
            "_marginsh_profiles() {",
            "    local file folder=\"\(CompletionScript.Candidates.profileFolder)\"",
            "    printf 'sandbox\\n'",
            "    for file in \"$folder\"/*.msh; do",
            "        [ -e \"$file\" ] || continue",
            "        file=${file##*/}",
            "        printf '%s\\n' \"${file%.msh}\"",
            "    done",
            "}",
            "",
            "_marginsh() {",
            "    local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} subcommand= index",
            "    COMPREPLY=()",
            "    for ((index = 1; index < COMP_CWORD; index++)); do",
            "        case ${COMP_WORDS[index]} in",
            "            \(operandFlags.joined(separator: " | "))) ((index++)) ;;",
            "            -*) ;;",
            "            *)",
            "                subcommand=${COMP_WORDS[index]}",
            "                break",
            "                ;;",
            "        esac",
            "    done",
            "    case \"$subcommand $previous\" in",
        ]
        let operands =
            operandCases(ProcessUsage.flags, of: "")
            + ProcessUsage.subcommands.flatMap { operandCases($0.flags, of: $0.name) }
        let ends = ["    esac", "    case $subcommand in"]
        let subcommands = ProcessUsage.subcommands.flatMap(subcommandCase)
        let rest = [
            "        '')",
            "            COMPREPLY=($(compgen -W '\(first)' -- \"$cur\"))",
            "            [[ $cur == -* ]] || COMPREPLY+=($(compgen -f -- \"$cur\"))",
            "            ;;",
            "        *) COMPREPLY=($(compgen -f -- \"$cur\")) ;;",
            "    esac",
            "}",
            "",
            "complete -o filenames -F _marginsh marginsh",
        ]
        return (lines + operands + ends + subcommands + rest).joined(separator: "\n") + "\n"
    }

    private var first: String {
        (ProcessUsage.flags.map(\.name) + candidates.subcommands.map(\.text)).joined(separator: " ")
    }

    private var operandFlags: [String] {
        ProcessUsage.flags.filter { $0.operand.placeholder != nil }.map(\.name)
    }

    private func subcommandCase(_ subcommand: ProcessUsage.Subcommand) -> [String] {
        let flags = subcommand.flags.map(\.name).joined(separator: " ")
        let files = subcommand.takesScript ? ["            COMPREPLY+=($(compgen -f -- \"$cur\"))"] : []
        return ["        \(subcommand.name))", "            COMPREPLY=($(compgen -W '\(flags)' -- \"$cur\"))"] + files
            + ["            ;;"]
    }

    private func operandCases(_ flags: [ProcessFlag], of subcommand: String) -> [String] {
        flags.compactMap { flag in
            let action: String? =
                switch flag.operand {
                case .none: nil
                case .statement: words(candidates.commands.map(\.text))
                case .setting: "compopt -o nospace; " + words(candidates.settings.map(\.text))
                case .permissionClass: words(candidates.classes.map(\.text))
                case .profile: "_marginsh_words \"$(_marginsh_profiles)\" \"$cur\""
                case .file: "COMPREPLY=($(compgen -f -- \"$cur\"))"
                case .word(_, let choices): choices.isEmpty ? ":" : words(choices)
                case .number: ":"
                }
            return action.map { "        '\(subcommand) \(flag.name)') \($0); return ;;" }
        }
    }

    private func words(_ words: [String]) -> String {
        "_marginsh_words $'\(words.joined(separator: "\\n"))' \"$cur\""
    }
}
