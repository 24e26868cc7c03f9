import BilingualText
import CommandLanguage
package import ShellRuntime
import ShellSession

/// The words behind the program's name, or behind a subcommand's, read once more after their parser refused them.
///
/// The parser says in English what it found. This finds the same by the declarations of ``ProcessUsage`` and says it in
/// the shell's messages. What was typed as a value is not repeated unless it can be no secret.
package struct ProcessLine {
    private let program: String
    private let subcommand: ProcessUsage.Subcommand?
    private let flags: [ProcessFlag]
    private var rest: ArraySlice<String>
    private var given: [ProcessFlag] = []
    private var hasOperand = false

    /// - Parameter name: the subcommand's; none where the words are the program's own.
    package init(_ words: [String], of name: String = "") {
        program = name.isEmpty ? "marginsh" : "marginsh \(name)"
        subcommand = ProcessUsage.subcommands.first { $0.name == name }
        let help = ProcessUsage.flags.filter { $0.name == "--help" }
        flags = subcommand.map { $0.flags + help } ?? ProcessUsage.flags
        rest = words[...]
    }

    /// What is wrong with the words.
    ///
    /// - Parameter parserText: what the parser says, told where nothing else is found.
    package func refusal(parserText: String) -> ShellFailure {
        var reading = self
        let mistake = reading.firstMistake() ?? Message.flagsUnreadable(parserText)
        var refusal = ShellFailure.usage(mistake)
        refusal.nextStep = .flagsNext(Code(program + " --help"))
        return refusal
    }

    /// The first mistake, which leaves nothing to find where there is none.
    mutating func firstMistake() -> Message? {
        while let word = rest.popFirst() {
            if word.hasPrefix("-"), word != "-" {
                if let mistake = mistake(inFlag: word) { return mistake }
            } else if subcommand?.takesScript ?? true {
                // All that follows belongs to the script.
                hasOperand = true
                break
            } else {
                return unwanted(word)
            }
        }
        return missingOperand ?? wrongChoice
    }

    // MARK: Flags

    private mutating func mistake(inFlag word: String) -> Message? {
        let name = String(word.prefix { $0 != "=" })
        // Nothing behind the sign is no value, as the parser has it.
        let value = word.count > name.count + 1 ? String(word.dropFirst(name.count + 1)) : nil
        guard let flag = flags.first(where: { $0.name == name }) else { return unknown(name) }
        given.append(flag)
        guard let form = flag.form else {
            return value == nil ? nil : Message.flagValueUnwanted(Code(name))
        }
        guard let value = value ?? nextValue(of: flag) else {
            return .flagValueMissing(Code(name), form: Code(form))
        }
        return flag.mistake(in: value)
    }

    /// The word behind a flag, where it can be its value: one that looks like a flag is none, but behind `-c`.
    private mutating func nextValue(of flag: ProcessFlag) -> String? {
        guard let word = rest.first else { return nil }
        if case .statement = flag.operand { return rest.popFirst() }
        return word.hasPrefix("-") && word != "-" ? nil : rest.popFirst()
    }

    private func unknown(_ name: String) -> Message {
        // A name ends where it can be none: what follows may be anything.
        let name = String(name.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        guard let near = NearestName.find(name, among: flags.map(\.name)) else {
            return .unknownFlag(Code(name), program: Code(program), allowed: flags.map(\.name))
        }
        return .unknownFlagNear(Code(name), near: Code(near))
    }

    private var wrongChoice: Message? {
        guard let subcommand, !subcommand.alternatives.isEmpty,
            Set(given.map(\.name)).intersection(subcommand.alternatives).count != 1
        else { return nil }
        let forms = flags.filter { subcommand.alternatives.contains($0.name) }.map { $0.form ?? $0.name }
        return .oneArgumentOf(Code(program), allowed: forms)
    }

    // MARK: Words

    private func unwanted(_ word: String) -> Message {
        let program = Code(program)
        guard word.isShortName else { return .argumentUnwanted(program) }
        return .argumentUnwantedNamed(program, found: Code(word))
    }

    private var missingOperand: Message? {
        guard let subcommand, subcommand.takesScript, !hasOperand else { return nil }
        let form = "\(program) \(subcommand.operands)"
        return .argumentMissing(Code(form))
    }
}

extension ProcessFlag {
    /// How it is written with what stands behind it; nil where nothing does.
    fileprivate var form: String? { operand.placeholder.map { "\(name) \($0)" } }

    /// Why `value` cannot stand behind it.
    fileprivate func mistake(in value: String) -> Message? {
        let flag = Code(name)
        switch operand {
        case .word(_, let choices):
            guard !choices.isEmpty, !choices.contains(where: { value.follows($0) }) else { return nil }
            let allowed = choices.map(\.asForm)
            guard let near = NearestName.find(value, among: choices) else {
                return .flagValueNoChoice(flag, allowed: allowed)
            }
            return .flagValueNearChoice(flag, allowed: allowed, near: Code(near.asForm))
        case .number(_, let range):
            let (least, most) = (range.lowerBound, range.upperBound)
            guard let number = Int(value) else {
                return .flagValueNoNumber(flag, least: least, most: most)
            }
            guard !range.contains(number) else { return nil }
            return .flagValueOutOfRange(flag, found: Code(value), least: least, most: most)
        default:
            return nil
        }
    }
}

extension String {
    /// Whether it is one of the choices of a flag; a choice that ends in `=` is the beginning of one.
    fileprivate func follows(_ choice: String) -> Bool {
        choice.hasSuffix("=") ? hasPrefix(choice) && count > choice.count : self == choice
    }

    /// A choice as it is written whole.
    fileprivate var asForm: String { hasSuffix("=") ? self + "FILE" : self }

    /// Whether it is too short for a secret and holds nothing but letters, digits and what stands in names.
    fileprivate var isShortName: Bool {
        utf8.count <= 16 && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-/".contains($0)) }
    }
}
