struct FishCompletion {
    let candidates: CompletionScript.Candidates

    private static let none = "not __fish_seen_subcommand_from " + names

    private static let names = ProcessUsage.subcommands.map(\.name).joined(separator: " ")

    var text: String {
        let lines =
            [
                "# fish completion for marginsh, made by `marginsh commands --completion fish`",
                "function __marginsh_profiles",
                "    set -l folder $HOME/.config",
                "    set -q XDG_CONFIG_HOME; and set folder $XDG_CONFIG_HOME",
                "    echo sandbox",
                "    for file in $folder/marginsh/profiles/*.msh",
                "        string replace -r '^.*/(.*)\\.msh$' '$1' $file",
                "    end",
                "end",
                "",
            ]
            + list("__marginsh_statements", candidates.commands)
            + list("__marginsh_classes", candidates.classes)
            + list("__marginsh_settings", candidates.settings)
            + ProcessUsage.flags.map { complete($0, when: Self.none) }
            + candidates.subcommands.map {
                "complete -c marginsh -n \(Self.quoted(Self.none)) -a \($0.text) -d \(Self.quoted($0.meaning))"
            }
            + ProcessUsage.subcommands.flatMap { subcommand in
                subcommand.flags.map { complete($0, when: "__fish_seen_subcommand_from " + subcommand.name) }
            }
        return lines.joined(separator: "\n") + "\n"
    }

    private func list(_ function: String, _ entries: [CompletionScript.Candidates.Entry]) -> [String] {
        ["function \(function)"]
            + entries.map { "    printf '%s\\t%s\\n' \(Self.quoted($0.text)) \(Self.quoted($0.meaning))" }
            + ["end", ""]
    }

    private func complete(_ flag: ProcessFlag, when condition: String) -> String {
        let name = flag.name.hasPrefix("--") ? "-l \(flag.name.dropFirst(2))" : "-s \(flag.name.dropFirst())"
        let parts = [
            "complete -c marginsh -n \(Self.quoted(condition)) \(name)", operand(of: flag),
            "-d \(Self.quoted(candidates.meaning(flag)))",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func operand(of flag: ProcessFlag) -> String {
        switch flag.operand {
        case .none: ""
        case .statement: "-x -a '(__marginsh_statements)'"
        case .setting: "-x -a '(__marginsh_settings)'"
        case .profile: "-x -a '(__marginsh_profiles)'"
        case .permissionClass: "-x -a '(__marginsh_classes)'"
        case .file: "-r -F"
        case .number: "-x"
        case .word(_, let choices): choices.isEmpty ? "-x" : "-x -a \(Self.quoted(choices.joined(separator: " ")))"
        }
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
