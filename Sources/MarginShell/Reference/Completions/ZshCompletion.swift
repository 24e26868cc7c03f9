struct ZshCompletion {
    let candidates: CompletionScript.Candidates

    var text: String {
        let lines =
            [
                "#compdef marginsh",
                "# made by `marginsh commands --completion zsh`",
                "",
                "_marginsh_profiles() {",
                "    local -a profiles",
                "    profiles=(sandbox \(CompletionScript.Candidates.profileFolder)/*.msh(N:t:r))",
                "    compadd -a profiles",
                "}",
                "",
            ]
            + list("_marginsh_statements", "command", candidates.commands)
            + list("_marginsh_classes", "class", candidates.classes)
            + list("_marginsh_settings", "setting", candidates.settings, flags: "-S ''")
            + list("_marginsh_subcommands", "subcommand", candidates.subcommands)
            + [
                "_marginsh_first() {",
                "    _alternative 'subcommands:subcommand:_marginsh_subcommands' 'files:script:_files'",
                "}",
                "",
                "_marginsh() {",
                "    local curcontext=$curcontext state line",
                "    local -A opt_args",
                "    _arguments -C \\",
            ]
            + ProcessUsage.flags.map { "        \(specification($0)) \\" }
            + [
                "        '1: :_marginsh_first' \\", "        '*:: :->rest'", "    [[ $state == rest ]] || return",
                "    case $line[1] in",
            ]
            + ProcessUsage.subcommands.flatMap(subcommandCase)
            + ["        *) _files ;;", "    esac", "}", "", "_marginsh \"$@\""]
        return lines.joined(separator: "\n") + "\n"
    }

    private func subcommandCase(_ subcommand: ProcessUsage.Subcommand) -> [String] {
        let flags = subcommand.flags.map { "                \(specification($0)) \\" }
        return ["        \(subcommand.name))", "            _arguments \\"] + flags
            + [
                subcommand.takesScript ? "                '*:file:_files'" : "                && return",
                "            ;;",
            ]
    }

    private func list(
        _ function: String,
        _ tag: String,
        _ entries: [CompletionScript.Candidates.Entry],
        flags: String = ""
    ) -> [String] {
        let rows = entries.map { "        \(Self.quoted(Self.escaped($0.text) + ":" + $0.meaning))" }
        let describe = ["_describe", flags.isEmpty ? nil : "-t \(tag)s", tag, "entries", flags.isEmpty ? nil : flags]
        return ["\(function)() {", "    local -a entries", "    entries=("] + rows
            + ["    )", "    " + describe.compactMap(\.self).joined(separator: " "), "}", ""]
    }

    /// `'--profile[start with this profile]:NAME:_marginsh_profiles'`
    private func specification(_ flag: ProcessFlag) -> String {
        let repeats = flag.repeats ? "*" : ""
        let operand = flag.operand.placeholder.map { ":\(Self.escaped($0)):\(action(of: flag.operand))" } ?? ""
        return Self.quoted(repeats + flag.name + "[" + Self.escaped(candidates.meaning(flag)) + "]" + operand)
    }

    private func action(of operand: ProcessFlag.Operand) -> String {
        switch operand {
        case .none: ""
        case .statement: "_marginsh_statements"
        case .setting: "_marginsh_settings"
        case .profile: "_marginsh_profiles"
        case .permissionClass: "_marginsh_classes"
        case .file: "_files"
        case .number: " "
        case .word(_, let choices): choices.isEmpty ? " " : "(\(choices.joined(separator: " ")))"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "[]:\\".contains(character) { result += "\\" }
            result.append(character)
        }
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
