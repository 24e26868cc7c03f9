import BinanceMargin
import ShellRuntime

extension Record.Field {
    /// The last fields of every record of the exchange: when, how fast, and whether it was the embedded one, be it this
    /// program's own or one that says so of itself.
    static func tail<Response>(_ record: ExchangeResponse<Response>, isSimulated: Bool) -> [Record.Field] {
        [
            .init("time", .text(UTCTime.text(record.serverMilliseconds))),
            .init("latency", .measured(record.timing.total)),
            .init("simulated", .boolean(isSimulated || record.isSimulated)),
        ]
    }

    /// A field for a decimal that the exchange may leave out.
    static func decimal(_ name: String, _ decimal: ReportedDecimal?) -> Record.Field {
        .init(name, decimal.map { .number($0.value) } ?? .nothing)
    }

    /// A field for a text that the exchange may leave out.
    static func text(_ name: String, _ text: String?) -> Record.Field {
        .init(name, text.map(Value.text) ?? .nothing)
    }

    /// A field for a flag that the exchange may leave out.
    static func flag(_ name: String, _ flag: Bool?) -> Record.Field {
        .init(name, flag.map(Value.boolean) ?? .nothing)
    }

    /// A field for a time in milliseconds since 1970 that the exchange may leave out.
    static func time(_ name: String, _ milliseconds: Int64?) -> Record.Field {
        .init(name, milliseconds.map { .text(UTCTime.text($0)) } ?? .nothing)
    }
}

extension RecordSchema {
    /// The fields that ``ShellRuntime/Answer/Field/tail(_:isSimulated:)`` gives.
    static let tail: [Field] = [.time, .latency, .simulated]
}
