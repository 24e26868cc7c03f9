package import BilingualText

extension Message {
    package static let simulatedFooter = Message(
        "shell.simulatedFooter",
        english: "simulated by the embedded exchange",
        chinese: "模拟数据（内置交易所）"
    )

    package static func liveCaption(_ date: String) -> Message {
        Message("watch.liveCaption", english: "\(date) UTC, by the exchange's clock", chinese: "\(date) UTC，以交易所时钟为准")
    }

    package static func liveSilent(_ wait: String) -> Message {
        Message("watch.liveSilent", english: "rate limited: next request in \(wait)", chinese: "限流等待：\(wait) 后再次请求")
    }

    package static func liveBanned(_ wait: String) -> Message {
        Message("watch.liveBanned", english: "banned for now: next request in \(wait)", chinese: "暂时被封禁：\(wait) 后再次请求")
    }

    package static func liveMore(_ count: Int) -> Message {
        Message(
            "watch.liveMore",
            english: "... and \(count) more: a taller window shows them, and so does `set watchStyle log`",
            chinese: "……另有 \(count) 项：请调高窗口，或使用 `set watchStyle log`"
        )
    }
}
