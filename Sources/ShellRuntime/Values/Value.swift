package import BilingualText
import CommandLanguage
package import ExactDecimals

/// The value of a variable or an expression.
package enum Value: Sendable {
    case number(ExactDecimal)
    case text(String)
    case duration(Duration)
    case record(Record)
    case list([Value])
    case boolean(Bool)
    /// No value, such as a borrowLimit that the exchange did not send.
    case nothing
}

extension Value {
    /// The value as words and quoted texts show it.
    package var text: String {
        switch self {
        case .number(let number): number.description
        case .text(let text): text
        case .duration(let duration): DurationLiteral.text(duration)
        case .record(let record): record.namedFields.map { "\($0.name)=\($0.value.text)" }.joined(separator: " ")
        case .list(let values): values.map(\.text).joined(separator: " ")
        case .boolean(let flag): flag ? "true" : "false"
        case .nothing: "-"
        }
    }

    package var kindMessage: Message {
        switch self {
        case .number: .kindNumber
        case .text: .kindText
        case .duration: .kindDuration
        case .record: .kindRecord
        case .list: .kindList
        case .boolean: .kindBoolean
        case .nothing: .kindNothing
        }
    }
}

extension Value {
    /// The member at `path` of records inside one another; nil where there is none.
    func member(_ path: [String]) -> Value? {
        var value = self
        for name in path {
            guard case .record(let record) = value, let member = record[name] else { return nil }
            value = member
        }
        return value
    }

    /// The number, or that of a text which spells one; nil for anything else.
    var decimal: ExactDecimal? {
        switch self {
        case .number(let number): number
        case .text(let text): ExactDecimal(text) ?? ExactDecimal(exponential: text)
        default: nil
        }
    }
}
