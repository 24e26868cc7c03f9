import CommandLanguage
import MarginCommands
import BilingualText
import JSONText
package import RecordRendering
package import ShellRuntime
import ShellSession

/// The declarations as one JSON text for tools: schema `commands`, version 1. The reference lists its members.
package enum DeclarationsJSON {
    /// Ends with a newline; the same for the same program, whatever the session's settings are.
    package static func text(of declarations: Declarations) -> String {
        let document: JSONValue = [
            "schema": .string("commands.v1"),
            "commands": .array(declarations.sortedCommands.map(command)),
            "settings": .array(declarations.sortedSettings.map(setting)),
            "formats": .array(OutputFormat.allCases.map { named($0.rawValue, $0.meaning) }),
            "schemas": .array(declarations.schemas.map(schema)),
            "classes": .array(PermissionClass.allCases.map { named($0.rawValue, $0.meaning) }),
            "statuses": .array(
                ExitStatus.allCases.map {
                    ["status": .number(Int($0.rawValue)), "meaning": JSONValue($0.meaning)]
                }
            ),
        ]
        return JSONWriter.indented.text(document) + "\n"
    }

    private static func named(_ name: String, _ summary: LocalizedText) -> JSONValue {
        ["name": .string(name), "summary": JSONValue(summary)]
    }

    private static func command(_ declaration: CommandDeclaration) -> JSONValue {
        let signature = declaration.signature
        let main = signature.main.map { [form($0, subcommand: nil, allow: declaration.permission, declaration.output)] }
        let others = signature.subcommands.map { form($0.form, subcommand: $0, allow: $0.permission, $0.output) }
        return [
            "name": .string(declaration.name),
            "aliases": .strings(declaration.aliases),
            "hints": .strings(declaration.hints),
            "first": .bool(declaration.group == .first),
            "summary": JSONValue(declaration.summary),
            "discussion": JSONValue(declaration.discussion),
            "usage": .strings(CommandUsage.lines(of: declaration)),
            "needs": .strings(declaration.needs.map(\.rawValue).sorted()),
            "raw": .bool(declaration.hasRawForm),
            "forms": .array((main ?? []) + others),
            "examples": .array(declaration.examples.map(example)),
        ]
    }

    private static func form(
        _ form: CommandSignature.Form,
        subcommand: Subcommand?,
        allow: PermissionClass?,
        _ output: CommandOutput
    ) -> JSONValue {
        [
            "subcommand": .optional(subcommand?.name),
            "gives": .string(output.name),
            "summary": subcommand.map { JSONValue($0.summary) } ?? .null,
            "allow": .optional(allow?.rawValue),
            "parameters": .array(form.parameters.map(parameter)),
            "options": .array(form.options.map(option)),
        ]
    }

    private static func option(_ option: CommandOption) -> JSONValue {
        [
            "word": .string(option.word),
            "summary": JSONValue(option.summary),
            "allow": .optional(option.permission?.rawValue),
            "repeats": .bool(option.repeats),
            "excludes": .strings(option.excludes),
            "parameters": .array(option.operands.map(parameter)),
        ]
    }

    private static func parameter(_ parameter: Parameter) -> JSONValue {
        [
            "name": .string(parameter.name),
            "placeholder": .string(parameter.placeholder),
            "type": .string(parameter.type.typeName),
            "arity": .string(parameter.arity.rawValue),
            "allowed": .optional(parameter.type.allowedText),
        ]
    }

    private static func example(_ example: CommandDeclaration.Example) -> JSONValue {
        [
            "script": .string(example.script),
            "output": .optional(example.output),
            "explanation": JSONValue(example.explanation),
        ]
    }

    private static func setting(_ declaration: SettingDeclaration) -> JSONValue {
        [
            "name": .string(declaration.name),
            "kind": .string(declaration.kind.kindName),
            "allowed": .string(declaration.kind.allowedText),
            "default": .optional(declaration.defaultValue),
            "allow": .optional(declaration.permission?.rawValue),
            "secret": .bool(declaration.isSecret),
            "environment": .string(NamedVariables.variable(for: declaration.name)),
            "summary": JSONValue(declaration.summary),
        ]
    }

    private static func schema(_ schema: RecordSchema) -> JSONValue {
        [
            "name": .string(schema.id.name),
            "version": .number(schema.id.version),
            "summary": JSONValue(schema.summary),
            "fields": .array(
                schema.fields.map {
                    [
                        "name": .string($0.name), "kind": .string($0.kind.rawValue), "optional": .bool($0.isOptional),
                        "summary": JSONValue($0.summary),
                    ]
                }
            ),
        ]
    }
}

extension JSONValue {
    /// A text in both languages.
    fileprivate init(_ text: LocalizedText) {
        self = ["en": .string(text.english), "zh": .string(text.chinese)]
    }
}

/// Everything that the shell declares, for the reference, `marginsh commands` and the tests.
package struct Declarations: Sendable {
    /// In the order of help.
    package let commands: [CommandDeclaration]
    /// In the order of `show`.
    package let settings: [SettingDeclaration]
    /// By name.
    package let schemas: [RecordSchema]

    package init(of registry: CommandRegistry) {
        commands = registry.commands.map(\.declaration)
        settings = ShellSettings().declarations
        schemas = RecordDescriptions.shell.all.map(\.schema)
    }

    var sortedCommands: [CommandDeclaration] { commands.sorted { $0.name < $1.name } }
    var sortedSettings: [SettingDeclaration] { settings.sorted { $0.name < $1.name } }
}

extension CommandOutput {
    fileprivate var name: String {
        switch self {
        case .lines: "lines"
        case .record: "record"
        case .records: "records"
        case .rows: "rows"
        }
    }
}
