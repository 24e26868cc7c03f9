import BilingualText
import JSONText
import BinanceMargin
import ShellSession

extension TimedLine {
    /// The line as an object; its time comes first.
    var json: JSONValue {
        let content = line.content
        return .object([
            JSONMember(name: "at", value: .number(instant.wholeNanoseconds)),
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
        case .request(let number, let request):
            (
                "request",
                .members(
                    ("number", .number(number)),
                    ("path", .string(request.path)),
                    (
                        "parameters",
                        .object(request.parameters.map { JSONMember(name: $0.name, value: .string($0.value)) })
                    )
                )
            )
        case .response(let number, let outcome): ("response", outcome.json(number: number))
        case .fetch(let client): ("fetch", .members(("client", .number(client))))
        case .drill(let isDone): ("drill", .members(("done", .bool(isDone))))
        case .interrupt: ("interrupt", .members())
        case .clock(let milliseconds): ("clock", .members(("wall", .number(milliseconds))))
        case .end: ("end", .members())
        }
    }
}

extension RecordedRun {
    fileprivate var json: JSONValue {
        .members(
            ("text", .string(text)),
            ("name", .string(name)),
            ("line", .number(line)),
            ("column", .number(column)),
            ("arguments", .array(arguments.map(JSONValue.string)))
        )
    }
}

extension RecordedOutcome {
    fileprivate func json(number: Int) -> JSONValue {
        switch self {
        case .failure(let reason): .members(("number", .number(number)), ("failed", reason.recorded))
        case .response(let response):
            .members(
                ("number", .number(number)),
                ("status", .number(response.status)),
                ("headers", .object(response.headers.map { JSONMember(name: $0.name, value: .string($0.value)) })),
                ("body", response.body.json),
                ("firstByte", .number(response.timing.firstByte.wholeNanoseconds)),
                ("total", .number(response.timing.total.wholeNanoseconds)),
                ("newConnection", response.timing.newConnection.map(JSONValue.bool))
            )
        }
    }
}

extension RecordedResponse.Body {
    fileprivate var json: JSONValue {
        switch self {
        case .json(let value): .object([JSONMember(name: "json", value: value)])
        case .page(let title): .members(("page", .string(title)))
        case .empty: .members(("empty", .bool(true)))
        case .garbage: .members(("garbage", .bool(true)))
        }
    }
}

extension RecordingHeader {
    fileprivate var json: JSONValue {
        .members(
            ("format", .string(Self.format)),
            ("version", .number(Self.version)),
            ("started", .number(startMilliseconds)),
            ("language", .string(language.rawValue)),
            ("zone", .string("UTC")),
            ("surface", surface.json),
            ("exchange", .string(exchange.name)),
            ("isolated", scope.symbol.map { .string($0.name) }),
            ("portfolio", scope == .portfolio ? .bool(true) : nil),
            ("settings", .array(settings.map(\.json))),
            ("variables", .object(variables.map { JSONMember(name: $0.name, value: RecordedValue.write($0.value)) })),
            ("scaled", .bool(isScaled)),
            ("concurrency", .number(concurrency))
        )
    }
}

extension RecordingHeader.Surface {
    fileprivate var json: JSONValue {
        .members(
            ("terminal", .bool(isTerminal)),
            ("columns", columns.map { .number($0) }),
            ("rows", rows.map { .number($0) }),
            ("ascii", usesASCII ? .bool(true) : nil),
            ("colour", .bool(allowsColour))
        )
    }
}

extension RecordingHeader.Setting {
    fileprivate var json: JSONValue {
        .members(("name", .string(name)), ("value", .string(text)), ("from", .string(origin.rawName)))
    }
}
