package import BilingualText

extension Message {
    package static let recordedSessionMismatched =
        English("recording.sessionMismatched", "the recorded session sent requests that the recording does not have")
        .chinese("录制的会话发送了录制文件中没有的请求")

    package static let recordedSessionMismatchedNext = English(
        "recording.sessionMismatchedNext",
        "See above. Its statements were changed, it was cut short, or this version sends other requests."
    )
    .chinese("请看上文。语句被改动过，录制文件不完整，或此版本发送的请求不同。")

    package static func recordedSessionFailed(_ status: Int) -> Message {
        English("recording.sessionFailed", "the recorded session ended with status \(status)")
            .chinese("录制的会话以状态 \(status) 结束")
    }

    package static let recordedSessionFailedNext =
        English("recording.sessionFailedNext", "See above: it ended the same way when it was recorded.")
        .chinese("请看上文：录制时也是如此结束。")
}
