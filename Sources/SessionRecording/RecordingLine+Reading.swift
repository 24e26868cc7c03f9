import JSONText
import BinanceMargin
import InjectedTime

extension TimedLine {
    init(json: JSONValue) throws(RecordingObject.Malformed) {
        let object = try RecordingObject(json)
        instant = try object.duration("at")
        line = try RecordingLine(object)
    }
}

extension RecordingLine {
    /// The members whose name says what a line is.
    static let kinds = ["header", "run", "script", "ask", "answer", "fetch", "drill", "interrupt", "clock", "end"]

    fileprivate init(_ line: RecordingObject) throws(RecordingObject.Malformed) {
        guard let kind = Self.kinds.first(where: { line.json[$0] != nil }) else { throw RecordingObject.Malformed() }
        let object = try line.object(kind)
        switch kind {
        case "header": self = .header(try RecordingHeader(object))
        case "run": self = .run(try RecordedRun(object))
        case "script": self = .script(try RecordedScript(object))
        case "ask": self = .ask(number: try object.count("question"), try RecordedRequest(object))
        case "answer": self = .response(number: try object.count("question"), try RecordedOutcome(object))
        case "fetch": self = .fetch(client: try object.count("client"))
        case "drill": self = .drill(isDone: try object.truth("done"))
        case "interrupt": self = .interrupt
        case "clock": self = .clock(milliseconds: try object.instant("wall"))
        default: self = .end
        }
    }
}

extension RecordedRun {
    fileprivate init(_ object: RecordingObject) throws(RecordingObject.Malformed) {
        text = try object.text("text")
        name = try object.text("name")
        line = min(max(1, try object.count("line")), 1_000_000)
        column = min(max(1, try object.count("column")), 1_000_000)
        arguments = try object.elements("arguments").map { element throws(RecordingObject.Malformed) in
            guard case .string(let text) = element else { throw RecordingObject.Malformed() }
            return text
        }
    }
}

extension RecordedRequest {
    fileprivate init(_ object: RecordingObject) throws(RecordingObject.Malformed) {
        let parameters = try object.texts("parameters").map { Parameter(name: $0.name, value: $0.text) }
        self.init(path: try object.text("path"), parameters: parameters)
    }
}

extension RecordedOutcome {
    fileprivate init(_ object: RecordingObject) throws(RecordingObject.Malformed) {
        guard object.json["failed"] == nil else {
            guard let reason = TransportFailure.Reason(recorded: try object.object("failed").json) else {
                throw RecordingObject.Malformed()
            }
            self = .failure(reason)
            return
        }
        let headers = try object.texts("headers").map { RecordedResponse.Header(name: $0.name, value: $0.text) }
        self = .response(
            RecordedResponse(
                status: try object.count("status"),
                headers: headers,
                body: try RecordedResponse.Body(try object.object("body")),
                timing: TransportTiming(
                    firstByte: try object.duration("firstByte"),
                    total: try object.duration("total"),
                    newConnection: try object.truth(ifPresent: "newConnection")
                )
            )
        )
    }
}

extension RecordedResponse.Body {
    fileprivate init(_ object: RecordingObject) throws(RecordingObject.Malformed) {
        guard case .object(let members) = object.json, members.count == 1, let member = members.first else {
            throw RecordingObject.Malformed()
        }
        switch member.name {
        case "json": self = .json(member.value)
        case "page": self = .page(title: try object.text("page"))
        case "empty": self = .empty
        case "garbage": self = .garbage
        default: throw RecordingObject.Malformed()
        }
    }
}
