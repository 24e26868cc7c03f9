import BilingualText
import MarginCommands
import RecordRendering
import ShellRuntime
import ShellSession

/// The declarations as one JSON text for tools: schema `commands`, version 1. The reference lists its members.
package enum DeclarationsJSON {
    /// Ends with a newline; the same for the same program, whatever the session's settings are.
    package static func text(of declarations: Declarations) -> String {
        let document: JSONDocument = [
            "schema": .text("commands.v1"),
            "commands": .array(declarations.sortedCommands.map(command)),
            "settings": .array(declarations.sortedSettings.map(setting)),
            "formats": .array(OutputFormat.allCases.map { named($0.rawValue, $0.meaning) }),
            "schemas": .array(declarations.schemas.map(schema)),
            "classes": .array(PermissionClass.allCases.map { named($0.rawValue, $0.meaning) }),
            "statuses": .array(
                ExitStatus.allCases.map {
                    ["status": .number(Int($0.rawValue)), "meaning": JSONDocument($0.meaning)]
                }
            ),
        ]
        return document.rendered + "\n"
    }

    private static func named(_ name: String, _ summary: LocalizedText) -> JSONDocument {
        ["name": .text(name), "summary": JSONDocument(summary)]
    }

    private static func command(_ declaration: CommandDeclaration) -> JSONDocument {
        let signature = declaration.signature
        let main = signature.main.map { [form($0, subcommand: nil, allow: declaration.permission)] } ?? []
        let others = signature.subcommands.map { form($0.form, subcommand: $0, allow: $0.permission) }
        return [
            "name": .text(declaration.name),
            "aliases": .texts(declaration.aliases),
            "hints": .texts(declaration.hints),
            "first": .truth(declaration.group == .first),
            "summary": JSONDocument(declaration.summary),
            "discussion": JSONDocument(declaration.discussion),
            "usage": .texts(CommandUsage.lines(of: declaration)),
            "needs": .texts(declaration.needs.map(\.rawValue).sorted()),
            "forms": .array(main + others),
            "examples": .array(declaration.examples.map(example)),
        ]
    }

    private static func form(
        _ form: CommandSignature.Form,
        subcommand: Subcommand?,
        allow: PermissionClass?
    ) -> JSONDocument {
        [
            "subcommand": .optional(subcommand?.name),
            "summary": subcommand.map { JSONDocument($0.summary) } ?? .null,
            "allow": .optional(allow?.rawValue),
            "parameters": .array(form.parameters.map(parameter)),
            "options": .array(form.options.map(option)),
        ]
    }

    private static func option(_ option: CommandOption) -> JSONDocument {
        [
            "word": .text(option.word),
            "summary": JSONDocument(option.summary),
            "allow": .optional(option.permission?.rawValue),
            "repeats": .truth(option.repeats),
            "excludes": .texts(option.excludes),
            "parameters": .array(option.operands.map(parameter)),
        ]
    }

    private static func parameter(_ parameter: Parameter) -> JSONDocument {
        [
            "name": .text(parameter.name),
            "placeholder": .text(parameter.placeholder),
            "type": .text(parameter.type.typeName),
            "arity": .text(parameter.arity.name),
            "allowed": .optional(parameter.type.allowedText),
        ]
    }

    private static func example(_ example: CommandDeclaration.Example) -> JSONDocument {
        [
            "script": .text(example.script),
            "output": .optional(example.output),
            "explanation": JSONDocument(example.explanation),
        ]
    }

    private static func setting(_ declaration: SettingDeclaration) -> JSONDocument {
        [
            "name": .text(declaration.name),
            "kind": .text(declaration.kind.kindName),
            "allowed": .text(declaration.kind.allowedText),
            "default": .optional(declaration.defaultValue),
            "allow": .optional(declaration.permission?.rawValue),
            "secret": .truth(declaration.isSecret),
            "environment": .text(NamedVariables.variable(for: declaration.name)),
            "summary": JSONDocument(declaration.summary),
        ]
    }

    private static func schema(_ schema: RecordSchema) -> JSONDocument {
        [
            "name": .text(schema.id.name),
            "version": .number(schema.id.version),
            "summary": JSONDocument(schema.summary),
            "fields": .array(
                schema.fields.map {
                    [
                        "name": .text($0.name), "kind": .text($0.kind.rawValue), "optional": .truth($0.isOptional),
                        "summary": JSONDocument($0.summary),
                    ]
                }
            ),
        ]
    }
}
