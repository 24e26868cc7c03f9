package import BinanceMargin

/// One line of a recording.
package enum RecordingLine: Sendable {
    /// What the session was: the first line, and no other.
    case header(RecordingHeader)
    /// A text began to run.
    case run(RecordedRun)
    /// A script was read.
    case script(RecordedScript)
    /// A request went out; requests are numbered from 1.
    case ask(number: Int, RecordedRequest)
    /// What came of a request.
    case response(number: Int, RecordedOutcome)
    /// The session's secrets were there, for the statement that needed a client for the so manieth time, from 1.
    case fetch(client: Int)
    /// A drill of the embedded exchange was asked for, and whether there was anything to do.
    case drill(isDone: Bool)
    /// The text that runs was interrupted.
    case interrupt
    /// The wall clock was stepped and shows this now.
    case clock(milliseconds: Int64)
    /// The recording is whole.
    case end
}

/// What came of a request.
package enum RecordedOutcome: Sendable {
    case response(RecordedResponse)
    /// The value is as ``BinanceMargin/TransportFailure/Reason/recorded`` gives it.
    case failure(TransportFailure.Reason)
}

/// A line and when it was written.
struct TimedLine: Sendable {
    /// The time since the recording began.
    let instant: Duration
    let line: RecordingLine
}
