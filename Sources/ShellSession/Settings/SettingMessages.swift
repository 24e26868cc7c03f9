package import BilingualText

extension Message {
    // MARK: The session

    package static func settingChanged(_ name: String, old: Message, new: Message) -> Message {
        English("shell.settingChanged", "\(name): \(old) -> \(new)").chinese("\(name)：\(old) -> \(new)")
    }

    package static func settingUnset(_ name: String, new: Message) -> Message {
        English("shell.settingUnset", "\(name) is no longer set here; now \(new)").chinese("\(name) 不再于此设置；现为 \(new)")
    }

    package static let nothingSet = English("shell.nothingSet", "unset").chinese("未设置")

    // MARK: Configuration

    package static let badBaseURLNext = English(
        "shell.badBaseURLNext",
        "Give `https://HOST`, or `http://127.0.0.1:PORT` for an exchange on this computer."
    )
    .chinese("请给出 `https://HOST`；本机上的交易所用 `http://127.0.0.1:PORT`。")

    // MARK: Files and processes

    package static func unknownClass(_ name: Code, allowed: [String]) -> Message {
        English("shell.unknownClass", "unknown class \(name); choose \(allowed)").chinese("没有类别 \(name)；可选 \(allowed)")
    }

    package static func badEnvironmentValue(_ variable: Code, reason: Message) -> Message {
        English("shell.badEnvironmentValue", "environment variable \(variable): \(reason)")
            .chinese("环境变量 \(variable)：\(reason)")
    }

    package static let badSetFlag = English("setting.badFlag", "`--set` takes NAME=VALUE, and NAME must be a setting")
        .chinese("`--set` 应为 NAME=VALUE，且 NAME 须为设置名")

    package static func badSetFlagNext(_ allowed: [String]) -> Message {
        English("setting.badFlagNext", "The settings are \(allowed).").chinese("设置有 \(allowed)。")
    }

    package static func badSetFlagValue(_ setting: Code, reason: Message) -> Message {
        English("setting.badFlagValue", "`--set` \(setting): \(reason)").chinese("`--set` \(setting)：\(reason)")
    }

    static func settingFileMissing(_ path: Code) -> Message {
        English("setting.fileMissing", "\(path) does not exist yet").chinese("\(path) 尚不存在")
    }

    package static func settingNotInSandbox(_ setting: Code) -> Message {
        English(
            "setting.notInSandbox",
            """
            the sandbox has its own exchange and key, so \(setting) has no effect here; `profile new` creates a \
            profile for a real account
            """
        )
        .chinese("沙盒有自己的交易所和密钥，因此 \(setting) 在此无效；`profile new` 可为真实账户新建配置档")
    }

    package static func secretNotReadYet(_ setting: Code) -> Message {
        English(
            "setting.notReadYet",
            """
            \(setting) has not been read yet, so it has no fingerprint; a signed command such as `whoami` reads it
            """
        )
        .chinese("尚未读取 \(setting)，因此没有指纹；`whoami` 等需要签名的命令会读取它")
    }

    package static func badBaseURL(_ url: Code) -> Message {
        English("shell.badBaseURL", "\(url) is not a valid exchange URL").chinese("\(url) 不是有效的交易所网址")
    }

    package static func badMarketName(_ name: Code) -> Message {
        English("shell.badName", "\(name) is not an asset or pair name (1 to 64 characters, no spaces or commas)")
            .chinese("\(name) 不是资产或交易对名称（1 到 64 个字符，不含空格和逗号）")
    }

    package static func recordingRefusesCommand(_ command: Code) -> Message {
        English("recording.aboutThisMachine", "\(command) cannot be recorded: it shows this computer or its keys")
            .chinese("\(command) 不能录制：它显示本机或其密钥")
    }

    package static let recordingRefusesCommandNext =
        English("recording.aboutThisMachineNext", "Run it before the recording starts, or after `record stop`.")
        .chinese("请在开始录制之前或 `record stop` 之后执行。")
}
