package import BilingualText

extension Message {
    package static let recordedSessionMismatched = Message(
        "recording.sessionMismatched",
        english: "the recorded session asked what its recording does not hold",
        chinese: "录制的会话提出了录制中没有的查询"
    )

    package static let recordedSessionMismatchedNext = Message(
        "recording.sessionMismatchedNext",
        english: "look above; its statements were changed, it was cut short, or this version asks otherwise",
        chinese: "请看上文；语句被改动过，录制被截断，或此版本的查询不同"
    )

    package static func recordedSessionFailed(_ status: Int) -> Message {
        Message(
            "recording.sessionFailed",
            english: "the recorded session ended with status \(status)",
            chinese: "录制的会话以状态 \(status) 结束"
        )
    }

    package static let recordedSessionFailedNext = Message(
        "recording.sessionFailedNext",
        english: "look above: it ended so when it was recorded, too",
        chinese: "请看上文：录制时也是如此结束"
    )
}
