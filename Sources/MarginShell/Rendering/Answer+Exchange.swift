import MarginClient
import ShellRuntime

extension Answer.Field {
    /// The last fields of every answer of the exchange: when, how fast, and whether it was the embedded one, be it this
    /// program's own or one that says so of itself.
    static func tail<Response>(_ answer: ExchangeAnswer<Response>, isSimulated: Bool) -> [Answer.Field] {
        [
            .init("time", .text(UTCTime.text(answer.serverMilliseconds))),
            .init("latency", .measured(answer.timing.total)),
            .init("simulated", .boolean(isSimulated || answer.isSimulated)),
        ]
    }

    /// A field for a decimal that the exchange may leave out.
    static func decimal(_ name: String, _ decimal: ReportedDecimal?) -> Answer.Field {
        .init(name, decimal.map { .number($0.value) } ?? .nothing)
    }

    /// A field for a text that the exchange may leave out.
    static func text(_ name: String, _ text: String?) -> Answer.Field {
        .init(name, text.map(Value.text) ?? .nothing)
    }

    /// A field for a flag that the exchange may leave out.
    static func flag(_ name: String, _ flag: Bool?) -> Answer.Field {
        .init(name, flag.map(Value.boolean) ?? .nothing)
    }

    /// A field for a time in milliseconds since 1970 that the exchange may leave out.
    static func time(_ name: String, _ milliseconds: Int64?) -> Answer.Field {
        .init(name, milliseconds.map { .text(UTCTime.text($0)) } ?? .nothing)
    }
}

extension AnswerSchema {
    /// The fields that ``ShellRuntime/Answer/Field/tail(_:isSimulated:)`` gives.
    static let tail: [Field] = [.time, .latency, .simulated]
}
