import BilingualText
package import CommandLanguage

/// Converts a statement's arguments to the types its command declares, and finds every error in them.
struct ArgumentBinder<Resolver: WordResolver> {
    let settings: any SettingsSchema
    let trust: Trust
    let resolver: Resolver

    /// The errors so far, in the order of the statement.
    private(set) var failures: [ShellFailure] = []

    /// Every class of permission the statement needs, whether it is granted or not.
    private(set) var needed: Set<PermissionClass> = []

    /// The setting that the statement names, for checking the value after it.
    var setting: SettingDeclaration?

    /// Whether the command unsets settings.
    private(set) var unsets = false

    /// The options of the current form, for the suggestion in an error.
    private(set) var options: [CommandOption] = []

    init(settings: any SettingsSchema, trust: Trust, resolver: Resolver) {
        self.settings = settings
        self.trust = trust
        self.resolver = resolver
    }

    /// Binds a statement's command. The result is valid only if ``failures`` is empty.
    ///
    /// Words that the resolver does not know are left out.
    mutating func bind(
        _ command: CommandStatement,
        of statement: Statement,
        to declaration: CommandDeclaration,
        in source: SourceFile
    ) -> CommandInvocation {
        var arguments = BoundArguments(reserving: command.arguments.count)
        let options = bind(command, to: declaration, into: &arguments, in: source)
        return CommandInvocation(
            name: command.name,
            subcommand: command.subcommand?.text,
            statement: statement,
            source: source,
            arguments: arguments,
            options: options
        )
    }

    /// Finds the errors of a statement's command and discards its arguments.
    mutating func check(_ command: CommandStatement, against declaration: CommandDeclaration, in source: SourceFile) {
        var arguments = BoundArguments.dropped
        _ = bind(command, to: declaration, into: &arguments, in: source)
    }

    private mutating func bind(
        _ command: CommandStatement,
        to declaration: CommandDeclaration,
        into arguments: inout BoundArguments,
        in source: SourceFile
    ) -> [BoundOption] {
        unsets = declaration.unsetsSettings
        var form = declaration.signature.main
        var permission = declaration.permission
        if let name = command.subcommand?.text,
            let chosen = declaration.signature.subcommands.first(where: { $0.name == name })
        {
            form = chosen.form
            permission = chosen.permission
        }
        if let permission { require(permission, at: command.name.range, in: source) }
        self.options = form?.options ?? []
        var options: [BoundOption] = []
        for argument in command.arguments {
            guard let form else { break }
            if case .option(let clause) = argument.content {
                options.append(bind(clause, to: form.options[argument.slot], in: source))
            } else {
                bind(argument, to: form.parameters[argument.slot], into: &arguments, in: source)
            }
        }
        return options
    }

    private mutating func bind(_ clause: OptionClause, to option: CommandOption, in source: SourceFile) -> BoundOption {
        if let permission = option.permission { require(permission, at: clause.word.range, in: source) }
        var operands = BoundArguments()
        for operand in clause.operands {
            bind(operand, to: option.operands[operand.slot], into: &operands, in: source)
        }
        return BoundOption(word: option.word, range: clause.word.range, operands: operands)
    }

    private mutating func bind(
        _ argument: Argument,
        to parameter: Parameter,
        into bound: inout BoundArguments,
        in source: SourceFile
    ) {
        switch argument.content {
        case .word(let word): bind(CollectionOfOne(word), to: parameter, into: &bound, in: source)
        case .words(let words): bind(words, to: parameter, into: &bound, in: source)
        case .condition(let condition):
            bound.append(BoundArgument(.condition(condition), range: argument.range), to: parameter.name)
        case .block(let block): bound.append(BoundArgument(.block(block), range: argument.range), to: parameter.name)
        case .statement(let statement):
            bound.append(BoundArgument(.statement(statement), range: argument.range), to: parameter.name)
        case .option: break
        }
    }

    // MARK: Words

    private mutating func bind(
        _ words: some BidirectionalCollection<Word>,
        to parameter: Parameter,
        into bound: inout BoundArguments,
        in source: SourceFile
    ) {
        do {
            if case .freeText = parameter.type {
                try bindFreeText(words, to: parameter, into: &bound)
                return
            }
            for word in words {
                if case .record(let schema) = parameter.type {
                    try bindRecord(of: word, schema: schema, to: parameter, into: &bound)
                } else if parameter.type.spreadsLists {
                    try bindItems(of: word, to: parameter, into: &bound)
                } else if let text = try resolver.resolvedText(word) {
                    let content = try content(text, as: parameter.type, at: word.range)
                    bound.append(BoundArgument(content, range: word.range), to: parameter.name)
                    if let permission = setting?.permission, parameter.type.isSettingName {
                        require(permission, at: word.range, in: source)
                    }
                } else if parameter.type.isSettingValue, setting?.protection != nil {
                    // The value is unknown, so it may be one that protects less.
                    needed.insert(.guards)
                }
            }
        } catch {
            failures.append(ShellFailure(error))
        }
    }

    /// Binds the words as one text, joined by spaces.
    private func bindFreeText(
        _ words: some BidirectionalCollection<Word>,
        to parameter: Parameter,
        into bound: inout BoundArguments
    ) throws {
        guard let first = words.first, let last = words.last else { return }
        var texts: [String] = []
        for word in words {
            guard let text = try resolver.resolvedText(word) else { return }
            texts.append(text)
        }
        let range = first.range.union(last.range)
        bound.append(BoundArgument(.text(texts.joined(separator: " ")), range: range), to: parameter.name)
    }

    private mutating func bindItems(of word: Word, to parameter: Parameter, into bound: inout BoundArguments) throws {
        guard let values = try resolver.resolvedItems(word) else { return }
        let isSingle = parameter.arity == .one || parameter.arity == .optional
        guard !values.isEmpty, !isSingle || values.count == 1 else {
            let found = values.map(\.text).joined(separator: " ")
            throw ShellFailure.usage(.oneValueExpected(Code(found)), at: word.range)
        }
        for value in values {
            if case .duration = value {
                throw ShellFailure.usage(.durationAsAsset(Code(value.text)), at: word.range)
            }
            let content = try content(value.text, as: parameter.type, at: word.range)
            bound.append(BoundArgument(content, range: word.range), to: parameter.name)
        }
    }

    /// Binds the record that a variable has.
    private func bindRecord(
        of word: Word,
        schema: String,
        to parameter: Parameter,
        into bound: inout BoundArguments
    ) throws {
        guard let values = try resolver.resolvedItems(word) else { return }
        guard values.count == 1, case .record(let record) = values[0], record.schema.name == schema else {
            let found = values.count == 1 ? values[0].kindMessage : .kindList
            throw ShellFailure.usage(.recordExpected(Code(schema), found: found), at: word.range)
        }
        bound.append(BoundArgument(.record(record), range: word.range), to: parameter.name)
    }

    // MARK: Permission

    /// Records a failure unless the text is trusted with `permission`.
    mutating func require(_ permission: PermissionClass, at range: SourceRange, in source: SourceFile) {
        needed.insert(permission)
        guard !trust.allowed.contains(permission) else { return }
        failures.append(.permissionNeeded(permission, what: source.text(in: range), at: range))
    }

    /// Records a failure if `value` makes `setting` protect the person less, unless the text is trusted with that.
    mutating func requireGuard(of setting: SettingDeclaration, becoming value: String?, at range: SourceRange) {
        guard let protection = setting.protection else { return }
        let loosens = protection.loosens(value, settings.valueBeforeScripts(of: setting.name))
        if loosens || protection.loosens(value, protection.reference) { needed.insert(.guards) }
        guard loosens, !trust.allowed.contains(.guards) else { return }
        let what = unsets ? "unset \(setting.name)" : "set \(setting.name) \(value ?? "")"
        failures.append(.permissionNeeded(.guards, what: what, at: range))
    }
}

extension ShellFailure {
    /// A script needs a permission it does not have; the note names the flag that grants it.
    package static func permissionNeeded(
        _ permission: PermissionClass,
        what: String,
        at range: SourceRange
    ) -> ShellFailure {
        .usage(
            .permissionNeeded(Code(what)),
            at: range,
            notes: [Message.permissionFlag("--allow \(permission.rawValue)")]
        )
    }
}

extension ParameterType {
    /// Whether a list in a variable is replaced by its elements.
    fileprivate var spreadsLists: Bool {
        switch self {
        case .asset, .symbol, .profileName: true
        default: false
        }
    }

    fileprivate var isSettingValue: Bool {
        if case .settingValue = self { true } else { false }
    }

    fileprivate var isSettingName: Bool {
        if case .settingName = self { true } else { false }
    }
}

/// Finds the values of the words of a statement.
protocol WordResolver {
    /// The text of a word; nil where it is known only at run time.
    func resolvedText(_ word: Word) throws -> String?

    /// The values of a word where a list is allowed; nil where they are known only at run time.
    func resolvedItems(_ word: Word) throws -> [Value]?
}

/// Resolves what is known before anything runs: words without variables and groups.
struct ConstantWords: WordResolver {
    func resolvedText(_ word: Word) -> String? { word.constantText }

    func resolvedItems(_ word: Word) -> [Value]? {
        if let text = word.bareText { return [Value(plain: text)] }
        if let text = word.constantText { return [.text(text)] }
        guard word.parts.count == 1, case .list(let words) = word.parts[0].kind else { return nil }
        var values: [Value] = []
        for word in words {
            guard let items = resolvedItems(word) else { return nil }
            values += items
        }
        return values
    }
}
