/// The words of `profile new` in both languages.
enum NewProfileWording {
    static let english: [NewProfileMessage: String] = [
        .askName: "a name for the profile: ",
        .badName: "{name} cannot be a profile's name: letters, digits, `.`, `_` and `-`, at most 64",
        .askBaseURL: "the exchange's address (Enter for {url}): ",
        .askAPIKey: "the API key (not shown): ",
        .badAPIKey: "that is no API key: it has visible characters without blanks",
        .askSecret: "the secret key (not shown), or the place where it lives, such as `file:~/.keys/binance.pem`: ",
        .encrypted: "the key file is encrypted: its passphrase is asked for once a session, and kept nowhere",
        .askProduction: "is real money behind this key? yes marks {name} as production: ",
        .kept: "the secret is kept in {place}",
        .tested: "the exchange accepts the key",
        .testFailed: "the key was tried and did not work: {reason}",
        .askKeep: "type yes to keep the profile all the same: ",
        .notKept: "nothing of {name} was kept",
        .created: "profile {name} is written to {path}; {next} makes this session its own",
        .nobodyToAsk: "a new profile is asked for at a terminal, and standard input is none",
        .nobodyToAskNext: "write the file that `profile path NAME` names, with statements like `set secret env:NAME`",
    ]

    static let chinese: [NewProfileMessage: String] = [
        .askName: "配置的名称：",
        .badName: "{name} 不能作为配置名称：只能用字母、数字、`.`、`_` 和 `-`，最多 64 个字符",
        .askBaseURL: "交易所地址（直接回车为 {url}）：",
        .askAPIKey: "API 密钥（不显示）：",
        .badAPIKey: "这不是 API 密钥：它由可见字符组成，不含空格",
        .askSecret: "签名密钥（不显示），或其所在位置，例如 `file:~/.keys/binance.pem`：",
        .encrypted: "密钥文件已加密：每次会话询问一次口令，不保存在任何地方",
        .askProduction: "此密钥涉及真实资金吗？输入 yes 将 {name} 标记为生产配置：",
        .kept: "签名密钥保存在 {place}",
        .tested: "交易所接受此密钥",
        .testFailed: "已试用密钥，但未成功：{reason}",
        .askKeep: "输入 yes 仍然保留此配置：",
        .notKept: "没有保留 {name} 的任何内容",
        .created: "配置 {name} 已写入 {path}；{next} 使本会话采用它",
        .nobodyToAsk: "新建配置需在终端提问，而标准输入不是终端",
        .nobodyToAskNext: "请自行编写 `profile path NAME` 所示的文件，使用类似 `set secret env:NAME` 的语句",
    ]
}
