package import BilingualText

extension Message {
    package static let yes = English("shell.yes", "yes").chinese("是")
    package static let no = English("shell.no", "no").chinese("否")

    package static let simulatedFooter = English("shell.simulatedFooter", "simulated").chinese("模拟数据")

    package static func liveCaption(_ date: String) -> Message {
        English("watch.liveCaption", "\(date) UTC, server time").chinese("\(date) UTC，服务器时间")
    }

    package static func liveSilent(_ wait: String) -> Message {
        English("watch.liveSilent", "rate limited: next request in \(wait)").chinese("限频中：\(wait) 后再次请求")
    }

    package static func liveBanned(_ wait: String) -> Message {
        English("watch.liveBanned", "temporarily banned: next request in \(wait)").chinese("暂时被封禁：\(wait) 后再次请求")
    }

    package static func liveMore(_ count: Int) -> Message {
        English("watch.liveMore", "... and \(count) more: enlarge the window or use `set watchStyle log`")
            .chinese("……另有 \(count) 项：请增大窗口，或使用 `set watchStyle log`")
    }
}
