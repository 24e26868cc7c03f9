package import BilingualText
import ShellRuntime

extension ExitStatus {
    /// What the status says, for `help exit-status`.
    package var meaning: LocalizedText {
        switch self {
        case .success: LocalizedText(english: "fine", chinese: "正常")
        case .expectationFailed:
            LocalizedText(english: "an expectation or a program behind `|` failed", chinese: "断言不成立，或 `|` 之后的程序失败")
        case .usage: LocalizedText(english: "usage, syntax or binding, process flags too", chinese: "用法、语法或绑定错误，含命令行参数")
        case .exchange:
            LocalizedText(
                english: "the exchange refused the request, or its answer could not be used",
                chinese: "交易所拒绝请求，或其应答无法使用"
            )
        case .authentication: LocalizedText(english: "key, signature or permission", chinese: "密钥、签名或权限")
        case .clock: LocalizedText(english: "clock", chinese: "时钟")
        case .rateLimit: LocalizedText(english: "rate limit or ban", chinese: "频率限制或封禁")
        case .network: LocalizedText(english: "network, TLS, timeout", chinese: "网络、TLS、超时")
        case .conditionNotMet: LocalizedText(english: "a watch's condition did not come true", chinese: "观察的条件未成立")
        case .replay: LocalizedText(english: "a replay did not match or is damaged", chinese: "回放不符或已损坏")
        case .internal: LocalizedText(english: "a mistake of this program", chinese: "本程序的错误")
        case .output:
            LocalizedText(
                english: "standard output or a file could not be written",
                chinese: "无法写入标准输出或文件"
            )
        case .configuration: LocalizedText(english: "configuration", chinese: "配置")
        case .hungUp: LocalizedText(english: "ended by SIGHUP", chinese: "被 SIGHUP 结束")
        case .interrupted: LocalizedText(english: "ended by Ctrl-C", chinese: "被 Ctrl-C 结束")
        case .terminated: LocalizedText(english: "ended by SIGTERM", chinese: "被 SIGTERM 结束")
        }
    }
}
