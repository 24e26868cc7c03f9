package import BilingualText

extension Message {
    package static let askProfileName = English("newProfile.askName", "name of the profile: ").chinese("配置档名称：")

    package static func badNewProfileName(_ name: Code) -> Message {
        English(
            "newProfile.badName",
            "\(name) is not a valid profile name (letters, digits, `.`, `_`, `-`; at most 64)"
        )
        .chinese("\(name) 不是有效的配置档名称（字母、数字、`.`、`_`、`-`，最多 64 个）")
    }

    package static func askBaseURL(_ url: Code) -> Message {
        English("newProfile.askBaseURL", "URL of the exchange (Enter for \(url)): ").chinese("交易所网址（直接回车为 \(url)）：")
    }

    package static let askAPIKey = English("newProfile.askAPIKey", "API key (not shown): ").chinese("API Key（不显示）：")

    package static let badNewAPIKey =
        English("newProfile.badAPIKey", "that is not an API key: expected printable characters without spaces")
        .chinese("这不是 API Key：应为不含空格的可打印字符")

    package static let askSecret = English(
        "newProfile.askSecret",
        "secret (not shown), or where it is stored, such as `file:~/.keys/binance.pem`: "
    )
    .chinese("Secret Key（不显示），或其存放位置，例如 `file:~/.keys/binance.pem`：")

    package static let newKeyEncrypted = English(
        "newProfile.encrypted",
        "the private key is encrypted: you are asked for its passphrase once per session; it is not stored"
    )
    .chinese("私钥已加密：每次会话询问一次口令，口令不保存")

    package static func askProduction(_ name: Code) -> Message {
        English("newProfile.askProduction", "does this key trade real money? type yes to mark \(name) as production: ")
            .chinese("此 Key 用于真实资金吗？输入 yes 将 \(name) 标记为实盘：")
    }

    package static func newSecretKept(_ place: Code) -> Message {
        English("newProfile.kept", "the secret is stored in \(place)").chinese("Secret Key 保存在 \(place)")
    }

    package static let newKeyWorks = English("newProfile.tested", "the exchange accepts the API key")
        .chinese("交易所接受此 API Key")

    package static func newKeyFailed(_ reason: Message) -> Message {
        English("newProfile.testFailed", "the API key was rejected: \(reason)").chinese("API Key 未被接受：\(reason)")
    }

    package static let askKeepProfile = English("newProfile.askKeep", "type yes to keep the profile anyway: ")
        .chinese("输入 yes 仍保留此配置档：")

    package static func newProfileNotKept(_ name: Code) -> Message {
        English("newProfile.notKept", "profile \(name) was not saved").chinese("未保存配置档 \(name)")
    }

    package static func newProfileWritten(_ name: Code, path: Code, next: Code) -> Message {
        English("newProfile.created", "profile \(name) saved to \(path); \(next) switches to it")
            .chinese("配置档 \(name) 已保存到 \(path)；\(next) 切换到它")
    }

    package static let newProfileNeedsTerminal = English("newProfile.nobodyToAsk", "`profile new` needs a terminal")
        .chinese("`profile new` 只能在终端中使用")

    package static let newProfileNeedsTerminalNext = English(
        "newProfile.nobodyToAskNext",
        "Write the file that `profile path NAME` shows, with statements such as `set secret env:NAME`."
    )
    .chinese("请自行编写 `profile path NAME` 所示的文件，使用 `set secret env:NAME` 等语句。")
}
