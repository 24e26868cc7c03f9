import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession

/// The words after the program's name, or after a subcommand's, read by the declarations of ``ProcessUsage``.
///
/// An error repeats a typed value only if it cannot be a secret.
package struct ProcessLine {
    package struct HelpRequest: Error {}

    private static let helpFlags = ["--help", "-h"]

    private let program: String
    private let subcommand: ProcessUsage.Subcommand?
    private let flags: [ProcessFlag]
    private var rest: ArraySlice<String>
    private var given: [(flag: ProcessFlag, value: String?)] = []

    /// The first word that is not a flag, and all after it: a script or subcommand with its arguments.
    package private(set) var words: [String] = []

    /// - Parameter name: the subcommand's; empty if the words are the program's own.
    /// - Throws: ``HelpRequest``, or a `ShellFailure` for the first error.
    package init(_ words: [String], of name: String = "") throws {
        program = name.isEmpty ? "marginsh" : "marginsh \(name)"
        subcommand = ProcessUsage.subcommands.first { $0.name == name }
        let help = ProcessUsage.flags.filter { $0.name == "--help" }
        flags = subcommand.map { $0.flags + help } ?? ProcessUsage.flags
        rest = words[...]
        if let error = try firstError() {
            var refusal = ShellFailure.usage(error)
            refusal.nextStep = .flagsNext(Code(program + " --help"))
            throw refusal
        }
    }

    /// Whether the flag called `name` was given.
    package func has(_ name: String) -> Bool { !values(of: name).isEmpty }

    package func value(of name: String) -> String? { values(of: name).last ?? nil }

    /// All values given to the flag called `name`.
    package func list(of name: String) -> [String] { values(of: name).compactMap(\.self) }

    private func values(of name: String) -> [String?] {
        assert(flags.contains { $0.name == name }, "`ProcessUsage` does not declare \(name)")
        return given.filter { $0.flag.name == name }.map(\.value)
    }

    private mutating func firstError() throws(HelpRequest) -> Message? {
        while let word = rest.popFirst() {
            if Self.helpFlags.contains(word) { throw HelpRequest() }
            if word.hasPrefix("-"), word != "-" {
                if let error = error(inFlag: word) { return error }
            } else if subcommand?.takesScript ?? true {
                // All that follows belongs to the script.
                words = [word] + rest
                break
            } else {
                return unwanted(word)
            }
        }
        return missingOperand ?? wrongChoice
    }

    // MARK: Flags

    private mutating func error(inFlag word: String) -> Message? {
        let name = String(word.prefix { $0 != "=" })
        // Without anything after the sign there is no value.
        let value = word.count > name.count + 1 ? String(word.dropFirst(name.count + 1)) : nil
        guard let flag = flags.first(where: { $0.name == name }) else { return unknown(name) }
        guard let form = flag.form else {
            given.append((flag, nil))
            return value == nil ? nil : Message.flagValueUnwanted(Code(name))
        }
        guard let value = value ?? nextValue(of: flag) else { return .flagValueMissing(Code(name), form: Code(form)) }
        given.append((flag, value))
        return flag.error(in: value)
    }

    /// The word after a flag, if it can be its value: one that looks like a flag can be only after `-c`.
    private mutating func nextValue(of flag: ProcessFlag) -> String? {
        guard let word = rest.first else { return nil }
        if case .statement = flag.operand { return rest.popFirst() }
        return word.hasPrefix("-") && word != "-" ? nil : rest.popFirst()
    }

    private func unknown(_ name: String) -> Message {
        // Only the part that can be a name: what follows may be anything.
        let name = String(name.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        guard let near = NearestName.find(name, among: flags.map(\.name)) else {
            return .unknownFlag(Code(name), program: Code(program), allowed: flags.map(\.name))
        }
        return .unknownFlagNear(Code(name), near: Code(near))
    }

    private var wrongChoice: Message? {
        guard let subcommand, !subcommand.alternatives.isEmpty,
            given.count(where: { subcommand.alternatives.contains($0.flag.name) }) != 1
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
        guard let subcommand, subcommand.takesScript, words.isEmpty else { return nil }
        let form = "\(program) \(subcommand.operands)"
        return .argumentMissing(Code(form))
    }
}

extension ProcessFlag {
    /// How it is written with its value; nil if it takes none.
    fileprivate var form: String? { operand.placeholder.map { "\(name) \($0)" } }

    fileprivate func error(in value: String) -> Message? {
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
            guard let number = Int(value) else { return .flagValueNoNumber(flag, least: least, most: most) }
            guard !range.contains(number) else { return nil }
            return .flagValueOutOfRange(flag, found: Code(value), least: least, most: most)
        default:
            return nil
        }
    }
}

extension String {
    /// Whether it is one of the choices of a flag, or begins with a choice that ends in `=`.
    fileprivate func follows(_ choice: String) -> Bool {
        choice.hasSuffix("=") ? hasPrefix(choice) && count > choice.count : self == choice
    }

    /// The complete form of a choice.
    fileprivate var asForm: String { hasSuffix("=") ? self + "FILE" : self }

    /// Whether it is too short for a secret and has only letters, digits and characters of names.
    fileprivate var isShortName: Bool {
        utf8.count <= 16 && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-/".contains($0)) }
    }
}
