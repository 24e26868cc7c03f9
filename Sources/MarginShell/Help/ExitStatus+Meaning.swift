package import BilingualText
import ShellRuntime

extension ExitStatus {
    /// For `help exit-status`.
    package var meaning: LocalizedText {
        switch self {
        case .success: LocalizedText(english: "success", chinese: "成功")
        case .expectationFailed:
            LocalizedText(
                english: "an `expect` was false, or a program after `|` failed",
                chinese: "`expect` 不成立，或 `|` 之后的程序失败"
            )
        case .usage: LocalizedText(english: "usage or syntax error", chinese: "用法或语法错误")
        case .exchange:
            LocalizedText(
                english: "the exchange rejected the request, or its response could not be read",
                chinese: "交易所拒绝请求，或无法解析响应"
            )
        case .authentication:
            LocalizedText(
                english: "API key, signature or permission problem",
                chinese: "API Key、签名或权限问题"
            )
        case .clock: LocalizedText(english: "this computer's clock is wrong", chinese: "本机时钟不准")
        case .rateLimit: LocalizedText(english: "rate limit or ban", chinese: "频率限制或封禁")
        case .network: LocalizedText(english: "network or TLS problem, or timeout", chinese: "网络或 TLS 问题，或超时")
        case .conditionNotMet:
            LocalizedText(
                english: "the condition of a watch was not met",
                chinese: "监视的条件未满足"
            )
        case .replay:
            LocalizedText(
                english: "the replay did not match, or the recording is damaged",
                chinese: "重放不一致，或录制文件已损坏"
            )
        case .internal: LocalizedText(english: "internal error", chinese: "内部错误")
        case .output:
            LocalizedText(english: "standard output or a file could not be written", chinese: "无法写入标准输出或文件")
        case .configuration: LocalizedText(english: "configuration problem", chinese: "配置问题")
        case .hungUp: LocalizedText(english: "ended by SIGHUP", chinese: "被 SIGHUP 结束")
        case .interrupted: LocalizedText(english: "ended by Ctrl-C", chinese: "被 Ctrl-C 结束")
        case .terminated: LocalizedText(english: "ended by SIGTERM", chinese: "被 SIGTERM 结束")
        }
    }
}
