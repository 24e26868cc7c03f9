import ShellRuntime

/// What `doctor` says, in both languages.
enum DoctorWording {
    static let english: [DoctorMessage: String] = [
        .looking: "asking the exchange nothing, and looking for at most {seconds} s",
        .budget: "asking at most {requests} questions of weight {weight} together, for at most {seconds} s",
        .failed: "{check} does not hold: {meaning} ({problem})",
        .failedLikely: "{check} does not hold, likely because {meaning} ({problem})",
        .next: "{step}",
    ]

    static let chinese: [DoctorMessage: String] = [
        .looking: "不向交易所提问，最长检查 {seconds} 秒",
        .budget: "最多发送 {requests} 次查询，权重合计 {weight}，最长 {seconds} 秒",
        .failed: "{check} 未通过：{meaning}（{problem}）",
        .failedLikely: "{check} 未通过，可能是因为{meaning}（{problem}）",
        .next: "{step}",
    ]
}

extension SkipReason {
    /// The reason in words.
    func text(in language: Language) -> String {
        let words: LocalizedText =
            switch self {
            case .offline: .init(english: "not looked at without the network", chinese: "离线时不检查")
            case .needs(let check):
                .init(english: "rests on `\(check.rawValue)`", chinese: "取决于 `\(check.rawValue)`")
            case .embedded:
                .init(english: "the embedded exchange is within this program", chinese: "内置的模拟交易所就在本程序内")
            case .noNetwork: .init(english: "this session has no network", chinese: "本会话没有网络")
            case .plain: .init(english: "plain HTTP on this machine", chinese: "本机的明文 HTTP")
            case .crossScope: .init(english: "the scope is `cross`", chinese: "当前范围是 `cross`")
            case .nothingTold: .init(english: "no answer told a budget yet", chinese: "尚无应答告知限额")
            }
        return words.text(in: language)
    }
}
