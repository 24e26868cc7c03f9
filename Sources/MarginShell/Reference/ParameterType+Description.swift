import CommandLanguage
import ShellRuntime

extension ParameterType {
    /// The type's name for tools.
    var typeName: String {
        switch self {
        case .asset: "asset"
        case .symbol: "symbol"
        case .settingName: "settingName"
        case .settingValue: "settingValue"
        case .duration: "duration"
        case .integer: "integer"
        case .number: "number"
        case .file: "file"
        case .profileName: "profileName"
        case .text: "text"
        case .freeText: "freeText"
        case .glob: "glob"
        case .topic: "topic"
        case .job: "job"
        case .choice: "choice"
        case .record: "record"
        case .condition: "condition"
        case .block: "block"
        case .statement: "statement"
        }
    }

    /// The allowed values, in the spelling of the language; nil if the type says everything.
    package var allowedText: String? {
        switch self {
        case .duration(let range):
            "\(DurationLiteral.text(range.lowerBound))...\(DurationLiteral.text(range.upperBound))"
        case .integer(let range): "\(range.lowerBound)...\(range.upperBound)"
        case .choice(let words): words.joined(separator: " | ")
        default: nil
        }
    }
}

extension Parameter.Arity {
    /// The arity's name for tools.
    package var name: String {
        switch self {
        case .one: "one"
        case .optional: "optional"
        case .oneOrMore: "oneOrMore"
        case .zeroOrMore: "zeroOrMore"
        }
    }
}

extension SettingDeclaration.Kind {
    /// The kind's name for tools.
    package var kindName: String {
        switch self {
        case .integer: "integer"
        case .duration: "duration"
        case .choice: "choice"
        case .boolean: "boolean"
        case .text: "text"
        case .url: "url"
        case .secretReference: "secretReference"
        case .path: "path"
        }
    }
}
