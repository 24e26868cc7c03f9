import BilingualText
import CommandLanguage
import JSONText
import RecordRendering
import ShellRuntime

/// What agents get of a command: its main form, without the parts whose text would be parsed.
struct ToolForm {
    let declaration: CommandDeclaration
    let tool: AgentTool
    let parameters: [Parameter]
    let options: [CommandOption]

    /// Nil if the command is not a tool.
    init?(_ declaration: CommandDeclaration) {
        guard let tool = declaration.agentTool, let form = declaration.signature.main else { return nil }
        self.declaration = declaration
        self.tool = tool
        parameters = form.parameters
        options = form.options.filter { option in
            !tool.withheldOptions.contains(option.word) && option.permission == nil
                && option.operands.allSatisfy(\.type.isWord)
        }
    }
}

extension CommandOption {
    /// Its operands but the words that are always the same, such as the `by` of `sort by`.
    var chosenOperands: [Parameter] { operands.filter { $0.fixedWord == nil || $0.arity == .optional } }
}

extension Parameter {
    /// The only word that it can be.
    var fixedWord: String? {
        if case .choice(let words) = type, words.count == 1 { words[0] } else { nil }
    }

    var takesSeveral: Bool { arity == .zeroOrMore || arity == .oneOrMore }

    /// Whether several values are several words; a text is one string in any case.
    var isList: Bool {
        if case .freeText = type { false } else { takesSeveral }
    }

    var isRequired: Bool { arity == .one || arity == .oneOrMore }
}

extension ParameterType {
    /// Whether a value is a word: a statement, a condition, a block or a record is not.
    var isWord: Bool {
        switch self {
        case .condition, .block, .record, .statement: false
        default: true
        }
    }
}

// MARK: - Schemas

extension ToolForm {
    /// - Parameter nested: the tools whose request can be explained.
    func inputSchema(in language: Language, nested: [ToolForm]) -> JSONValue {
        let members =
            parameters.map { ($0.name, $0.schema(nested: nested)) }
            + options.map { ($0.word, $0.schema(in: language)) }
        return .members(
            ("type", "object"),
            ("properties", .object(members)),
            ("required", .strings(parameters.filter(\.isRequired).map(\.name))),
            ("additionalProperties", false)
        )
    }
}

extension Parameter {
    fileprivate func schema(nested: [ToolForm] = []) -> JSONValue {
        if case .statement = type {
            return [
                "type": "object", "description": .string(placeholder),
                "properties": [
                    "command": ["type": "string", "enum": .strings(nested.map(\.declaration.name))],
                    "arguments": ["type": "object"],
                ],
                "required": ["command"], "additionalProperties": false,
            ]
        }
        guard isList else { return .object(type.schema + [("description", .string(placeholder))]) }
        return .members(
            ("type", "array"),
            ("description", .string(placeholder)),
            ("items", .object(type.schema)),
            ("minItems", arity == .oneOrMore ? 1 : nil),
            ("maxItems", .number(ToolStatement.mostWords))
        )
    }
}

extension CommandOption {
    fileprivate func schema(in language: Language) -> JSONValue {
        let description = (name: "description", value: JSONValue.string(summary.text(in: language)))
        let operands = chosenOperands
        let value: [(name: String, value: JSONValue)]
        switch operands.count {
        case 0: value = [("type", "boolean")]
        case 1 where operands[0].isList: value = [("type", "array"), ("items", .object(operands[0].type.schema))]
        case 1: value = operands[0].type.schema
        default:
            value = [
                ("type", "object"),
                (
                    "properties",
                    .object(operands.map { ($0.name, $0.fixedWord == nil ? $0.schema() : ["type": "boolean"]) })
                ),
                ("required", .strings(operands.filter(\.isRequired).map(\.name))),
                ("additionalProperties", false),
            ]
        }
        guard repeats else { return .object(value + [description]) }
        return .object([("type", "array"), ("items", .object(value)), description])
    }
}

extension ParameterType {
    fileprivate var schema: [(name: String, value: JSONValue)] {
        switch self {
        case .integer(let range):
            [
                ("type", "integer"), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
            ]
        case .number: [("type", ["string", "number"])]
        case .choice(let words): [("type", "string"), ("enum", .strings(words))]
        default: [("type", "string")]
        }
    }
}

enum OutputSchema {
    /// - Parameter records: the schemas of the records; nil for responses with the exchange's own members.
    static func of(_ records: [String]?, in descriptions: RecordDescriptions, _ language: Language) -> JSONValue {
        let schemas = descriptions.schemas(named: records ?? [])
        let items: JSONValue =
            switch schemas.count {
            case 0: ["type": "object", "required": ["schema"]]
            case 1: json(schemas[0], language)
            default: ["oneOf": .array(schemas.map { json($0, language) })]
            }
        return [
            "type": "object",
            "properties": ["records": ["type": "array", "items": items], "failure": ["type": "object"]],
            "required": ["records"],
        ]
    }

    private static func json(_ schema: RecordSchema, _ language: Language) -> JSONValue {
        let added = [Record.accountName, Record.profileName]
        let name: JSONValue = ["const": .string("\(schema.id.name).v\(schema.id.version)")]
        let required = schema.fields.map(\.name).filter { !added.contains($0) }
        return [
            "type": "object", "description": .string(schema.summary.text(in: language)),
            "properties": .object([("schema", name)] + schema.fields.map { ($0.name, json($0, language)) }),
            "required": .strings(["schema"] + required),
        ]
    }

    private static func json(_ field: RecordSchema.Field, _ language: Language) -> JSONValue {
        let type =
            switch field.kind {
            case .number, .text, .time, .duration: "string"
            case .boolean: "boolean"
            case .list: "array"
            case .record: "object"
            }
        return [
            "type": field.isOptional ? [.string(type), "null"] : .string(type),
            "description": .string(field.summary.text(in: language)),
        ]
    }
}
