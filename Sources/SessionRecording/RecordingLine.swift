package import BinanceMargin

package enum RecordingLine: Sendable {
    /// Only the first line is a header.
    case header(RecordingHeader)
    /// A text began to run.
    case run(RecordedRun)
    /// A script was read.
    case script(RecordedScript)
    /// A request was sent; requests are numbered from 1.
    case ask(number: Int, RecordedRequest)
    case response(number: Int, RecordedOutcome)
    /// The session's secrets were available when the n-th client was created; n counts from 1.
    case fetch(client: Int)
    /// A `sandbox` command was run; `isDone` says whether it had an effect.
    case drill(isDone: Bool)
    /// The running text was interrupted.
    case interrupt
    /// The wall clock was stepped and now shows this time.
    case clock(milliseconds: Int64)
    /// The recording is complete.
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
