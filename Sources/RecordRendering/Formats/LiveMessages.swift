package import BilingualText

extension Message {
    package static let yes = English("shell.yes", "yes").chinese("是")
    package static let no = English("shell.no", "no").chinese("否")

    package static let simulatedFooter = English("shell.simulatedFooter", "simulated").chinese("模拟数据")

    /// At the right of the first line of a live table.
    package static func liveHint(_ date: String?) -> Message {
        guard let date else { return English("watch.liveHint", "Ctrl-C ends").chinese("Ctrl-C 结束") }
        return English("watch.liveDate", "\(date) UTC  Ctrl-C ends").chinese("\(date) UTC  Ctrl-C 结束")
    }

    package static func liveTick(_ count: Int) -> Message {
        English("watch.liveTick", "tick \(count)").chinese("第 \(count) 次")
    }

    package static func liveNext(_ wait: Message) -> Message {
        English("watch.liveNext", "next in \(wait)").chinese("\(wait)后下一次")
    }

    package static func liveSilent(_ wait: Message) -> Message {
        English("watch.liveSilent", "rate limited: next request in \(wait)").chinese("限频中：\(wait)后再次请求")
    }

    package static func liveBanned(_ wait: Message) -> Message {
        English("watch.liveBanned", "temporarily banned: next request in \(wait)").chinese("暂时被封禁：\(wait)后再次请求")
    }

    package static func liveMore(_ count: Int) -> Message {
        English("watch.liveMore", "... and \(count) more: enlarge the window or use `set watchStyle log`")
            .chinese("……另有 \(count) 项：请增大窗口，或使用 `set watchStyle log`")
    }

    /// A span in its two largest units: `21 s`, `7 min`, `1 min 30 s`, `2 h 5 min`.
    package static func span(_ duration: Duration) -> Message {
        let seconds = Int(clamping: duration.components.seconds)
        let hours = English("shell.hours", "\(seconds / 3600) h").chinese("\(seconds / 3600) 小时")
        let minutes = English("shell.minutes", "\(seconds / 60 % 60) min").chinese("\(seconds / 60 % 60) 分钟")
        let rest = English("shell.seconds", "\(seconds % 60) s").chinese("\(seconds % 60) 秒")
        return switch (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        case (0, 0, _): rest
        case (0, _, 0): minutes
        case (0, _, _): English("shell.span", "\(minutes) \(rest)").chinese("\(minutes) \(rest)")
        case (_, 0, _): hours
        default: English("shell.span", "\(hours) \(minutes)").chinese("\(hours) \(minutes)")
        }
    }
}
