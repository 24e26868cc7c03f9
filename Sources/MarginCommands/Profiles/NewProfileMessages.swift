package import BilingualText

extension Message {
    package static let askProfileName = Message(
        "newProfile.askName",
        english: "a name for the profile: ",
        chinese: "配置的名称："
    )

    package static func badNewProfileName(_ name: Code) -> Message {
        Message(
            "newProfile.badName",
            english: "\(name) cannot be a profile's name: letters, digits, `.`, `_` and `-`, at most 64",
            chinese: "\(name) 不能作为配置名称：只能用字母、数字、`.`、`_` 和 `-`，最多 64 个字符"
        )
    }

    package static func askBaseURL(_ url: Code) -> Message {
        Message(
            "newProfile.askBaseURL",
            english: "the exchange's address (Enter for \(url)): ",
            chinese: "交易所地址（直接回车为 \(url)）："
        )
    }

    package static let askAPIKey = Message(
        "newProfile.askAPIKey",
        english: "the API key (not shown): ",
        chinese: "API 密钥（不显示）："
    )

    package static let badNewAPIKey = Message(
        "newProfile.badAPIKey",
        english: "that is no API key: it has visible characters without blanks",
        chinese: "这不是 API 密钥：它由可见字符组成，不含空格"
    )

    package static let askSecret = Message(
        "newProfile.askSecret",
        english: "the secret key (not shown), or the place where it lives, such as `file:~/.keys/binance.pem`: ",
        chinese: "签名密钥（不显示），或其所在位置，例如 `file:~/.keys/binance.pem`："
    )

    package static let newKeyEncrypted = Message(
        "newProfile.encrypted",
        english: "the key file is encrypted: its passphrase is asked for once a session, and kept nowhere",
        chinese: "密钥文件已加密：每次会话询问一次口令，不保存在任何地方"
    )

    package static func askProduction(_ name: Code) -> Message {
        Message(
            "newProfile.askProduction",
            english: "is real money behind this key? yes marks \(name) as production: ",
            chinese: "此密钥涉及真实资金吗？输入 yes 将 \(name) 标记为生产配置："
        )
    }

    package static func newSecretKept(_ place: Code) -> Message {
        Message("newProfile.kept", english: "the secret is kept in \(place)", chinese: "签名密钥保存在 \(place)")
    }

    package static let newKeyWorks = Message(
        "newProfile.tested",
        english: "the exchange accepts the key",
        chinese: "交易所接受此密钥"
    )

    package static func newKeyFailed(_ reason: Message) -> Message {
        Message(
            "newProfile.testFailed",
            english: "the key was tried and did not work: \(reason)",
            chinese: "已试用密钥，但未成功：\(reason)"
        )
    }

    package static let askKeepProfile = Message(
        "newProfile.askKeep",
        english: "type yes to keep the profile all the same: ",
        chinese: "输入 yes 仍然保留此配置："
    )

    package static func newProfileNotKept(_ name: Code) -> Message {
        Message("newProfile.notKept", english: "nothing of \(name) was kept", chinese: "没有保留 \(name) 的任何内容")
    }

    package static func newProfileWritten(_ name: Code, path: Code, next: Code) -> Message {
        Message(
            "newProfile.created",
            english: "profile \(name) is written to \(path); \(next) makes this session its own",
            chinese: "配置 \(name) 已写入 \(path)；\(next) 使本会话采用它"
        )
    }

    package static let newProfileNeedsTerminal = Message(
        "newProfile.nobodyToAsk",
        english: "a new profile is asked for at a terminal, and standard input is none",
        chinese: "新建配置需在终端提问，而标准输入不是终端"
    )

    package static let newProfileNeedsTerminalNext = Message(
        "newProfile.nobodyToAskNext",
        english: "write the file that `profile path NAME` names, with statements like `set secret env:NAME`",
        chinese: "请自行编写 `profile path NAME` 所示的文件，使用类似 `set secret env:NAME` 的语句"
    )
}
