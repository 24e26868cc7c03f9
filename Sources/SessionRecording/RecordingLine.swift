package import BinanceMargin
import JSONText

package enum RecordingLine: Sendable {
    case header(RecordingHeader)
    /// A text began to run.
    case run(RecordedRun)
    /// A script was read.
    case script(RecordedScript)
    /// A request was sent; requests are numbered from 1.
    case request(number: Int, RecordedRequest)
    case response(number: Int, RecordedOutcome)
    /// The session's secrets were available when the n-th client was created; n counts from 1.
    case fetch(client: Int)
    /// A `sandbox` command was run; `isDone` says whether it had an effect.
    case drill(isDone: Bool)
    /// The running text was interrupted.
    case interrupt
    /// The wall clock was stepped and now shows this time.
    case clock(milliseconds: Int64)
    case end
}

/// The result of a request.
package enum RecordedOutcome: Sendable {
    case response(RecordedResponse)
    /// The value is that of ``BinanceMargin/TransportFailure/Reason/recorded``.
    case failure(TransportFailure.Reason)
}

struct TimedLine: Sendable {
    /// The time since the recording began.
    let instant: Duration
    let line: RecordingLine
}

extension TimedLine {
    init(json: JSONValue) throws(RecordingObject.Malformed) {
        let object = try RecordingObject(json)
        instant = try object.duration("at")
        line = try RecordingLine(object)
    }
}

extension RecordingLine {
    /// The members whose name says what a line is.
    static let kinds = [
        "header", "run", "script", "request", "response", "fetch", "drill", "interrupt", "clock", "end",
    ]

    fileprivate init(_ line: RecordingObject) throws(RecordingObject.Malformed) {
        guard let kind = Self.kinds.first(where: { line.json[$0] != nil }) else { throw RecordingObject.Malformed() }
        let object = try line.object(kind)
        switch kind {
        case "header": self = .header(try RecordingHeader(object))
        case "run": self = .run(try RecordedRun(object))
        case "script": self = .script(try RecordedScript(object))
        case "request": self = .request(number: try object.count("number"), try RecordedRequest(object))
        case "response": self = .response(number: try object.count("number"), try RecordedOutcome(object))
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
