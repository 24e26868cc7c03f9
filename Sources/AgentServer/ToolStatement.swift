import BilingualText
import CommandLanguage
import JSONText
import ShellRuntime

/// The statement of a tool call.
///
/// Its text has only words of the declarations and variables; the arguments are the variables' values. So an argument is one
/// word, whatever it contains: nothing in it is parsed.
struct ToolStatement {
    /// The most values of a list.
    static let mostWords = 1000

    /// The longest argument in bytes.
    static let longestWord = 16 << 10

    private(set) var scope: Scope
    private var words: [String] = []
    private var values = 0

    var source: SourceFile { SourceFile(name: "", text: words.joined(separator: " ")) }

    /// - Parameter nested: the tools that the argument of `explain` may name.
    init(
        _ form: ToolForm,
        _ arguments: JSONValue,
        nested: [ToolForm],
        scope: Scope = Scope()
    ) throws(ShellFailure) {
        self.scope = scope
        try add(form, arguments, nested: nested)
    }

    private mutating func add(_ form: ToolForm, _ arguments: JSONValue, nested: [ToolForm]) throws(ShellFailure) {
        words.append(form.declaration.name)
        let names = form.parameters.map(\.name) + form.options.map(\.word)
        let given = try Self.members(of: arguments, allowed: names, as: form.declaration.name)
        for parameter in form.parameters {
            guard let value = given[parameter.name] else {
                guard !parameter.isRequired else { throw .argumentMissing(parameter.name) }
                continue
            }
            if case .statement = parameter.type {
                try add(statement: value, as: parameter.name, nested: nested)
            } else {
                try add(value, to: parameter, isList: parameter.isList, as: parameter.name)
            }
        }
        for option in form.options {
            guard let value = given[option.word] else { continue }
            for one in option.repeats ? try Self.elements(of: value, as: option.word) : [value] { try add(option, one) }
        }
    }

    private mutating func add(statement: JSONValue, as name: String, nested: [ToolForm]) throws(ShellFailure) {
        let members = try Self.members(of: statement, allowed: ["command", "arguments"], as: name)
        guard case .string(let command)? = members["command"] else { throw .argumentMissing("\(name).command") }
        guard let form = nested.first(where: { $0.declaration.name == command }) else {
            throw .argumentWrong(name, expected: nested.map(\.declaration.name))
        }
        try add(form, members["arguments"] ?? .members(), nested: [])
    }

    private mutating func add(_ option: CommandOption, _ value: JSONValue) throws(ShellFailure) {
        let operands = option.chosenOperands
        if operands.isEmpty {
            guard case .bool(let isGiven) = value else {
                throw .argumentWrong(option.word, expected: ["true", "false"])
            }
            if isGiven { words.append(option.word) }
            return
        }
        words.append(option.word)
        var given = [operands[0].name: value]
        if operands.count > 1 {
            given = try Self.members(of: value, allowed: operands.map(\.name), as: option.word)
        }
        for operand in option.operands {
            let name = "\(option.word).\(operand.name)"
            if let word = operand.fixedWord {
                if operand.arity != .optional || given[operand.name] == true { words.append(word) }
            } else if let value = given[operand.name] {
                try add(value, to: operand, isList: operand.isList, as: operands.count > 1 ? name : option.word)
            } else if operand.isRequired {
                throw .argumentMissing(name)
            }
        }
    }

    private mutating func add(
        _ value: JSONValue,
        to parameter: Parameter,
        isList: Bool,
        as name: String
    ) throws(ShellFailure) {
        if isList {
            for element in try Self.elements(of: value, as: name) {
                try add(element, to: parameter, isList: false, as: name)
            }
            return
        }
        let text: String
        switch value {
        case .string(let string): text = string
        case .number(let digits): text = digits
        default: throw .argumentWrong(name, expected: ["\"TEXT\""])
        }
        guard text.utf8.count <= Self.longestWord else { throw .argumentTooLong(name) }
        if case .choice(let allowed) = parameter.type {
            guard allowed.contains(text) else { throw .argumentWrong(name, expected: allowed) }
            words.append(text)
            return
        }
        values += 1
        let variable = "\(parameter.name)\(values)"
        words.append("$" + variable)
        scope[variable] = .text(text)
    }

    private static func elements(of value: JSONValue, as name: String) throws(ShellFailure) -> [JSONValue] {
        // A model that sends one value for a list means a list of one.
        guard case .array(let elements) = value else { return [value] }
        guard elements.count <= mostWords else { throw .argumentTooLong(name) }
        return elements
    }

    private static func members(
        of value: JSONValue,
        allowed: [String],
        as name: String
    ) throws(ShellFailure) -> [String: JSONValue] {
        guard case .object(let members) = value else { throw .argumentWrong(name, expected: ["{ }"]) }
        for member in members where !allowed.contains(member.name) {
            throw .argumentUnknown(member.name, of: name, allowed: allowed)
        }
        let given = members.filter { $0.value != .null }.map { ($0.name, $0.value) }
        return Dictionary(given) { first, _ in first }
    }
}

extension ShellFailure {
    fileprivate static func argumentMissing(_ name: String) -> ShellFailure {
        .usage(English("agent.argumentMissing", "the argument \(Code(name)) is missing").chinese("缺少参数 \(Code(name))"))
    }

    fileprivate static func argumentWrong(_ name: String, expected: [String]) -> ShellFailure {
        .usage(
            English("agent.argumentWrong", "the argument \(Code(name)) must be \(expected)")
                .chinese("参数 \(Code(name)) 须为 \(expected)")
        )
    }

    fileprivate static func argumentTooLong(_ name: String) -> ShellFailure {
        .usage(
            English("agent.argumentTooLong", "the argument \(Code(name)) is too long").chinese("参数 \(Code(name)) 过长")
        )
    }

    fileprivate static func argumentUnknown(_ name: String, of tool: String, allowed: [String]) -> ShellFailure {
        let shown = Code(String(name.prefix(64)))
        guard !allowed.isEmpty else {
            return .usage(
                English("agent.noArguments", "\(Code(tool)) takes no arguments, and \(shown) was given")
                    .chinese("\(Code(tool)) 不接受参数，却给出了 \(shown)")
            )
        }
        return .usage(
            English("agent.argumentUnknown", "\(Code(tool)) has no argument \(shown); it takes \(allowed)")
                .chinese("\(Code(tool)) 没有参数 \(shown)；可用 \(allowed)")
        )
    }
}
