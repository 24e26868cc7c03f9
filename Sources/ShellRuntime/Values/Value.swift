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
