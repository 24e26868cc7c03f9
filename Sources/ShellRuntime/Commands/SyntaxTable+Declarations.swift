package import CommandLanguage

extension SyntaxTable {
    package init(declarations: [CommandDeclaration], formats: [String]) {
        var commands: [String: CommandSyntax] = [:]
        var hints: [String: String] = [:]
        for declaration in declarations {
            let syntax = CommandSyntax(declaration)
            for name in declaration.names { commands[name] = syntax }
            for hint in declaration.hints { hints[hint] = declaration.name }
        }
        self.init(commands: commands, hints: hints, formats: formats)
    }
}

extension CommandSyntax {
    fileprivate convenience init(_ declaration: CommandDeclaration) {
        self.init(
            name: declaration.name,
            main: declaration.signature.main.map(FormSyntax.init),
            subcommands: declaration.signature.subcommands.map {
                SubcommandSyntax(name: $0.name, form: FormSyntax($0.form))
            }
        )
    }
}

extension FormSyntax {
    fileprivate init(_ form: CommandSignature.Form) {
        self.init(
            slots: form.parameters.map(Slot.init),
            options: form.options.map {
                OptionSyntax(
                    word: $0.word,
                    operands: $0.operands.map(Slot.init),
                    excludes: $0.excludes,
                    repeats: $0.repeats
                )
            }
        )
    }
}

extension Slot {
    fileprivate init(_ parameter: Parameter) {
        self.init(parameter.placeholder, Shape(parameter.type), parameter.arity)
    }
}

extension Slot.Shape {
    fileprivate init(_ type: ParameterType) {
        self =
            switch type {
            case .asset: .asset
            case .duration(let allowed): allowed.lowerBound < .zero ? .signedDuration : .duration
            case .integer, .number, .job: .number
            case .freeText: .text
            case .topic: .topic
            case .choice(let words): .choice(words)
            case .condition: .condition
            case .block: .block
            case .statement: .statement
            case .symbol, .settingName, .settingValue, .file, .profileName, .text, .glob, .record: .word
            }
    }
}
