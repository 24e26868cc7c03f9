import CommandLanguage
import JSONText
import ShellRuntime

/// The variables, loops and sourced files of a script, also of one with errors.
struct ScriptOutline {
    private let script: Script
    private let registry: CommandRegistry

    init(_ source: SourceFile, _ registry: CommandRegistry) {
        script = Parser.parse(source, with: registry.syntax).script
        self.registry = registry
    }

    // MARK: Symbols

    private enum SymbolKind: Int {
        case file = 1
        case namespace = 3
        case variable = 13
        case event = 24
    }

    /// The document's symbols: variables, sourced files and the statements that have blocks.
    func symbols(in text: DocumentText) -> JSONValue { .array(symbols(of: script.statements, in: text)) }

    private func symbols(of statements: some Sequence<Statement>, in text: DocumentText) -> [JSONValue] {
        statements.flatMap { statement -> [JSONValue] in
            let children = statement.blocks.flatMap { symbols(of: $0.statements, in: text) }
            guard let (name, kind, range) = symbol(of: statement) else { return children }
            // Nothing that looks like a secret is repeated.
            guard !SecretConcealment.containsKey(name) else { return children }
            return [
                .members(
                    ("name", .string(name)),
                    ("kind", .number(kind.rawValue)),
                    ("range", text.json(statement.range)),
                    ("selectionRange", text.json(range)),
                    ("children", children.isEmpty ? nil : .array(children))
                )
            ]
        }
    }

    private func symbol(of statement: Statement) -> (name: String, kind: SymbolKind, range: SourceRange)? {
        if let name = statement.assignedName { return (name.text, .variable, name.range) }
        if let word = sourcedFile(of: statement), let path = word.constantText, !path.isEmpty {
            return (path, .file, word.range)
        }
        let start = statement.range.start
        switch statement.kind {
        case .repetition: return ("repeat", .event, SourceRange(start, start + "repeat".utf8.count))
        case .conditional: return ("if", .namespace, SourceRange(start, start + "if".utf8.count))
        case .attempt: return ("try", .namespace, SourceRange(start, start + "try".utf8.count))
        case .command(let command) where !statement.blocks.isEmpty:
            return (command.name.text, .event, command.name.range)
        default: return nil
        }
    }

    // MARK: Definitions

    /// Every variable that the script sets, in the order of the text.
    var variables: [Name] { Self.variables(of: script.statements) }

    private static func variables(of statements: some Sequence<Statement>) -> [Name] {
        statements.flatMap { statement in
            [statement.assignedName].compactMap(\.self) + statement.blocks.flatMap { variables(of: $0.statements) }
        }
    }

    /// Where `name` is set: the last place before `offset`, else the first one.
    func definition(of name: String, before offset: Int) -> SourceRange? {
        let places = variables.filter { $0.text == name }.map(\.range)
        return places.last { $0.start <= offset } ?? places.first
    }

    /// The words that name the files of `source` statements.
    var sourcedFiles: [Word] { sourcedFiles(of: script.statements) }

    private func sourcedFiles(of statements: some Sequence<Statement>) -> [Word] {
        statements.flatMap { statement in
            [sourcedFile(of: statement)].compactMap(\.self)
                + statement.blocks.flatMap { sourcedFiles(of: $0.statements) }
        }
    }

    private func sourcedFile(of statement: Statement) -> Word? {
        guard case .command(let command) = statement.kind,
            registry.command(named: command.name.text)?.declaration.readsScripts == true,
            case .word(let word)? = command.arguments.first?.content
        else { return nil }
        return word
    }

    /// The variable whose name is at `offset` of `source`: after a `$`, also inside a text, or where it is set.
    func variable(at offset: Int) -> String? {
        if let name = variables.first(where: { $0.range.start <= offset && offset <= $0.range.end }) {
            return name.text
        }
        let bytes = script.source.bytes
        var start = min(offset, bytes.count)
        // With the cursor on the sign itself, the name follows.
        if start < bytes.count, bytes[start] == UInt8(ascii: "$") { start += 1 }
        if start < bytes.count, bytes[start] == UInt8(ascii: "{") { start += 1 }
        while start > 0, Self.isNamePart(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
        let isBraced = start > 0 && bytes[start - 1] == UInt8(ascii: "{")
        let dollar = start - (isBraced ? 2 : 1)
        guard dollar >= 0, bytes[dollar] == UInt8(ascii: "$") else { return nil }
        let name = bytes[start...].prefix(while: Self.isNamePart)
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
