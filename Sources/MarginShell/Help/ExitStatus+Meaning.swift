package import BilingualText
import ShellRuntime

extension ExitStatus {
    /// For `help exit-status`.
    package var meaning: LocalizedText {
        switch self {
        case .success: LocalizedText("success", "成功")
        case .expectationFailed:
            LocalizedText("an `expect` was false, or a program after `|` failed", "`expect` 不成立，或 `|` 之后的程序失败")
        case .usage: LocalizedText("usage or syntax error", "用法或语法错误")
        case .exchange:
            LocalizedText("the exchange rejected the request, or its response could not be read", "交易所拒绝请求，或无法解析响应")
        case .authentication:
            LocalizedText("API key, signature or permission problem", "API Key、签名或权限问题")
        case .clock: LocalizedText("this computer's clock is wrong", "本机时钟不准")
        case .rateLimit: LocalizedText("rate limit or ban", "频率限制或封禁")
        case .network: LocalizedText("network or TLS problem, or timeout", "网络或 TLS 问题，或超时")
        case .conditionNotMet:
            LocalizedText("the condition of a watch was not met", "监视的条件未满足")
        case .replay:
            LocalizedText("the replay did not match, or the recording is damaged", "重放不一致，或录制文件已损坏")
        case .internal: LocalizedText("internal error", "内部错误")
        case .output:
            LocalizedText("standard output or a file could not be written", "无法写入标准输出或文件")
        case .configuration: LocalizedText("configuration problem", "配置问题")
        case .hungUp: LocalizedText("ended by SIGHUP", "被 SIGHUP 结束")
        case .interrupted: LocalizedText("ended by Ctrl-C", "被 Ctrl-C 结束")
        case .terminated: LocalizedText("ended by SIGTERM", "被 SIGTERM 结束")
        }
    }
}
