import MarginClient

/// One line of a recording.
enum RecordingLine: Sendable {
    /// What the session was: the first line, and no other.
    case header(RecordingHeader)
    /// A text began to run.
    case run(RecordedRun)
    /// A script was read.
    case script(RecordedScript)
    /// A question went out; questions are numbered from 1.
    case ask(number: Int, RecordedQuestion)
    /// What came of a question.
    case answer(number: Int, RecordedOutcome)
    /// A drill of the embedded exchange was asked for, and whether there was anything to do.
    case drill(isDone: Bool)
    /// The text that runs was interrupted.
    case interrupt
    /// The wall clock was stepped and shows this now.
    case clock(milliseconds: Int64)
    /// The recording is whole.
    case end
}

/// What came of a question.
enum RecordedOutcome: Sendable {
    case response(RecordedResponse)
    /// The value is as ``MarginClient/TransportFailure/Reason/recorded`` gives it.
    case failure(TransportFailure.Reason)
}

/// A line and when it was written.
struct TimedLine: Sendable {
    /// The time since the recording began.
    let instant: Duration
    let line: RecordingLine
}
