import CommandLanguage
import ShellRuntime

/// The usage lines of commands, as help shows them: `watch ASSET... EVERY [times N] [for D]`.
enum CommandUsage {
    /// One line for each of the command's forms.
    static func lines(of declaration: CommandDeclaration) -> [String] {
        let signature = declaration.signature
        let main = signature.main.map { [line(declaration.name, $0)] } ?? []
        return main + signature.subcommands.map { line("\(declaration.name) \($0.name)", $0.form) }
    }

    /// One short line for all of the command's forms: `watch ASSET... EVERY [OPTION...]`, `use cross|isolated`.
    static func summary(of declaration: CommandDeclaration) -> String {
        let signature = declaration.signature
        let parameters = signature.main.map { form in
            form.parameters.map(text) + (form.options.isEmpty ? [] : ["[OPTION...]"])
        }
        let subcommands = signature.subcommands.map(\.name).joined(separator: "|")
        let choice = subcommands.isEmpty ? [] : [signature.main == nil ? subcommands : "[\(subcommands)]"]
        return ([declaration.name] + (parameters ?? []) + choice).joined(separator: " ")
    }

    static func text(_ option: CommandOption) -> String {
        ([option.word] + option.operands.map(text)).joined(separator: " ")
    }

    private static func line(_ name: String, _ form: CommandSignature.Form) -> String {
        ([name] + form.parameters.map(text) + form.options.map { "[\(text($0))]" }).joined(separator: " ")
    }

    static func text(_ parameter: Parameter) -> String {
        let name: String =
            if case .choice(let words) = parameter.type { words.joined(separator: "|") } else { parameter.placeholder }
        return switch parameter.arity {
        case .one: name
        case .optional: "[\(name)]"
        case .oneOrMore: "\(name)..."
        case .zeroOrMore: "[\(name)...]"
        }
    }
}
