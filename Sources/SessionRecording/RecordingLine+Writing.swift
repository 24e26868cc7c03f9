import BilingualText
import BinanceMargin
import ShellSession

extension TimedLine {
    /// The line as an object; its time comes first.
    var json: JSONValue {
        let content = line.content
        return .object([
            JSONMember(name: "at", value: .integer(instant.wholeNanoseconds)),
            JSONMember(name: content.name, value: content.value),
        ])
    }
}

extension RecordingLine {
    fileprivate var content: (name: String, value: JSONValue) {
        switch self {
        case .header(let header): ("header", header.json)
        case .run(let run): ("run", run.json)
        case .script(let script): ("script", script.json)
        case .ask(let number, let request):
            (
                "ask",
                .record(
                    ("question", .integer(number)),
                    ("path", .string(request.path)),
                    (
                        "parameters",
                        .object(request.parameters.map { JSONMember(name: $0.name, value: .string($0.value)) })
                    )
                )
            )
        case .response(let number, let outcome): ("answer", outcome.json(number: number))
        case .fetch(let client): ("fetch", .record(("client", .integer(client))))
        case .drill(let isDone): ("drill", .record(("done", .bool(isDone))))
        case .interrupt: ("interrupt", .record())
        case .clock(let milliseconds): ("clock", .record(("wall", .integer(milliseconds))))
        case .end: ("end", .record())
        }
    }
}

extension RecordedRun {
    fileprivate var json: JSONValue {
        .record(
            ("text", .string(text)),
            ("name", .string(name)),
            ("line", .integer(line)),
            ("column", .integer(column)),
            ("arguments", .array(arguments.map(JSONValue.string)))
        )
    }
}

extension RecordedOutcome {
    fileprivate func json(number: Int) -> JSONValue {
        switch self {
        case .failure(let reason): .record(("question", .integer(number)), ("failed", reason.recorded))
        case .response(let response):
            .record(
                ("question", .integer(number)),
                ("status", .integer(response.status)),
                ("headers", .object(response.headers.map { JSONMember(name: $0.name, value: .string($0.value)) })),
                ("body", response.body.json),
                ("firstByte", .integer(response.timing.firstByte.wholeNanoseconds)),
                ("total", .integer(response.timing.total.wholeNanoseconds)),
                ("newConnection", response.timing.newConnection.map(JSONValue.bool))
            )
        }
    }
}

extension RecordedResponse.Body {
    fileprivate var json: JSONValue {
        switch self {
        case .json(let value): .object([JSONMember(name: "json", value: value)])
        case .page(let title): .record(("page", .string(title)))
        case .empty: .record(("empty", .bool(true)))
        case .garbage: .record(("garbage", .bool(true)))
        }
    }
}

extension RecordingHeader {
    fileprivate var json: JSONValue {
        .record(
            ("format", .string(Self.format)),
            ("version", .integer(Self.version)),
            ("started", .integer(startMilliseconds)),
            ("language", .string(language.rawValue)),
            ("zone", .string("UTC")),
            ("surface", surface.json),
            ("exchange", .string(exchange.name)),
            ("isolated", scope.symbol.map { .string($0.name) }),
            ("settings", .array(settings.map(\.json))),
            ("variables", .object(variables.map { JSONMember(name: $0.name, value: RecordedValue.write($0.value)) })),
            ("scaled", .bool(isScaled))
        )
    }
}

extension RecordingHeader.Surface {
    fileprivate var json: JSONValue {
        .record(
            ("terminal", .bool(isTerminal)),
            ("columns", columns.map { .integer($0) }),
            ("colour", .bool(allowsColour))
        )
    }
}

extension RecordingHeader.Setting {
    fileprivate var json: JSONValue {
        .record(("name", .string(name)), ("value", .string(text)), ("from", .string(origin.rawName)))
    }
}
