package import BilingualText

extension Message {
    // MARK: Configuration

    package static let badAPIKey = Message(
        "shell.badAPIKey",
        english: "the API key contains characters that cannot be sent",
        chinese: "API Key 含有无法发送的字符"
    )

    package static func badAPIKeyAt(_ place: Code) -> Message {
        Message("shell.badAPIKeyAt", english: "\(place) does not contain an API key", chinese: "\(place) 中没有 API Key")
    }

    package static let badAPIKeyNext = Message(
        "shell.badAPIKeyNext",
        english: "Copy the key again from the exchange's API management page.",
        chinese: "请从交易所的 API 管理页面重新复制。"
    )

    package static let literalSecret = Message(
        "shell.literalSecret",
        english: "a secret cannot be typed as text: it would stay on the screen and in files",
        chinese: "不能直接输入密钥：会留在屏幕和文件中"
    )

    package static let secretPlacesNext = Message(
        "shell.secretPlacesNext",
        english: "Give the place where it is stored: `set secret env:NAME` or `set secret file:PATH`.",
        chinese: "请指明存放位置：`set secret env:NAME` 或 `set secret file:PATH`。"
    )

    package static func secretMissing(_ setting: Code, place: Code) -> Message {
        Message(
            "shell.secretMissing",
            english: "\(setting) should be at \(place), but nothing is there",
            chinese: "\(place) 中没有 \(setting) 的内容"
        )
    }

    package static func secretMissingNext(_ statement: Code) -> Message {
        Message(
            "shell.secretMissingNext",
            english: "Put it there, or give another place with a statement such as \(statement).",
            chinese: "请存放到该位置，或用 \(statement) 等语句指明其他位置。"
        )
    }

    package static func secretFileOpen(_ path: Code) -> Message {
        Message("shell.secretFileOpen", english: "others can read the key file \(path)", chinese: "其他人可以读取密钥文件 \(path)")
    }

    package static func secretFileOpenNext(_ command: Code) -> Message {
        Message("shell.secretFileOpenNext", english: "Run \(command).", chinese: "请运行 \(command)。")
    }

    package static func typeSecret(_ setting: Code) -> Message {
        Message("secret.typeSecret", english: "\(setting) (not shown): ", chinese: "\(setting)（不显示）：")
    }

    package static func secretNeedsTerminal(_ setting: Code) -> Message {
        Message("secret.nobodyToAsk", english: "\(setting) must be typed at a terminal", chinese: "\(setting) 须在终端中输入")
    }

    package static let secretNeedsTerminalNext = Message(
        "secret.nobodyToAskNext",
        english: "Start in a terminal, or give another place with a statement such as `set secret env:NAME`.",
        chinese: "请在终端中启动，或用 `set secret env:NAME` 等语句指明其他位置。"
    )

    package static func secretUnreadable(_ setting: Code, place: Code, reason: Message) -> Message {
        Message(
            "secret.unreadable",
            english: "\(setting) cannot be read from \(place): \(reason)",
            chinese: "无法从 \(place) 读取 \(setting)：\(reason)"
        )
    }

    package static func approveCommand(_ command: Code, setting: Code) -> Message {
        Message(
            "secret.approveCommand",
            english: """
                program \(command) is about to be started to fetch \(setting); type yes to allow exactly this command \
                from now on: 
                """,
            chinese: "将启动程序 \(command) 以获取 \(setting)；输入 yes 表示今后允许原样启动它："
        )
    }

    package static func badCommand(_ command: Code, reason: Message) -> Message {
        Message(
            "secret.badCommand",
            english: "\(command) cannot be started: \(reason)",
            chinese: "无法启动 \(command)：\(reason)"
        )
    }

    package static let emptyCommand = Message(
        "secret.emptyCommand",
        english: "it does not name a program",
        chinese: "没有指明程序"
    )

    package static let commandUnclosedQuote = Message(
        "secret.unclosedQuote",
        english: "unclosed quote",
        chinese: "引号没有结束"
    )

    package static func shellCharacter(_ character: Code) -> Message {
        Message(
            "secret.shellCharacter",
            english: "\(character) is shell syntax, but no shell is used here",
            chinese: "\(character) 是 shell 语法，而此处不经过 shell"
        )
    }

    package static let badCommandNext = Message(
        "secret.badCommandNext",
        english: "Quote what is meant literally, or put the pipeline into a program of its own.",
        chinese: "请为字面内容加引号，或把管道写成单独的程序。"
    )

    package static func commandUnapproved(_ command: Code) -> Message {
        Message(
            "secret.commandUnapproved",
            english: "program \(command) was not approved, and standard input is not a terminal to ask at",
            chinese: "程序 \(command) 未获批准，而标准输入不是可供询问的终端"
        )
    }

    package static let commandUnapprovedNext = Message(
        "secret.commandUnapprovedNext",
        english: "Start marginsh once in a terminal, run a signed command there and answer yes.",
        chinese: "请先在终端中运行一次 marginsh，执行一条需要签名的命令并回答 yes。"
    )

    package static func commandRefused(_ command: Code) -> Message {
        Message(
            "secret.commandRefused",
            english: "program \(command) was not started because the answer was not yes",
            chinese: "未启动程序 \(command)，因为回答不是 yes"
        )
    }

    package static func commandNotStarted(_ command: Code) -> Message {
        Message(
            "secret.commandNotStarted",
            english: "program \(command) could not be started",
            chinese: "无法启动程序 \(command)"
        )
    }

    package static func commandTooSlow(_ command: Code) -> Message {
        Message(
            "secret.commandTooSlow",
            english: "program \(command) took too long and was ended",
            chinese: "程序 \(command) 用时过长，已被终止"
        )
    }

    package static func commandTooMuch(_ command: Code) -> Message {
        Message(
            "secret.commandTooMuch",
            english: "program \(command) printed more than a key can hold",
            chinese: "程序 \(command) 的输出过长，不可能是密钥"
        )
    }

    package static func commandNoDescriptors(_ command: Code) -> Message {
        Message(
            "secret.commandNoDescriptors",
            english: "program \(command) could not be started: too many open files",
            chinese: "无法启动程序 \(command)：打开的文件过多"
        )
    }

    package static func commandFailed(_ command: Code, status: Int) -> Message {
        Message(
            "secret.commandFailed",
            english: "program \(command) ended with status \(status)",
            chinese: "程序 \(command) 以状态 \(status) 结束"
        )
    }

    package static func commandSaid(_ text: String) -> Message {
        Message("secret.commandSaid", english: "its output: \(text)", chinese: "其输出：\(text)")
    }

    package static let commandNext = Message(
        "secret.commandNext",
        english: "Run it in another terminal to see what it needs.",
        chinese: "请在另一终端运行它，查看所需内容。"
    )

    package static let noKeyring = Message(
        "secret.noKeyring",
        english: "the keyring needs the program `secret-tool`, which was not found",
        chinese: "访问密钥环需要程序 `secret-tool`，但未找到"
    )

    package static let noKeyringNext = Message(
        "secret.noKeyringNext",
        english: "Install it (libsecret-tools), or give another place with a statement such as `set secret file:PATH`.",
        chinese: "请安装它（libsecret-tools），或用 `set secret file:PATH` 等语句指明其他位置。"
    )

    package static func keyringEntryNext(_ command: Code) -> Message {
        Message(
            "secret.keyringEntryNext",
            english: "Store it with \(command), which asks for it.",
            chinese: "请用 \(command) 存入，它会要求输入内容。"
        )
    }

    package static func badSigningKey(_ place: Code, reason: Message) -> Message {
        Message(
            "secret.badKey",
            english: "\(place) does not contain a usable signing key: \(reason)",
            chinese: "\(place) 中没有可用于签名的密钥：\(reason)"
        )
    }

    package static let keyEmpty = Message("secret.keyEmpty", english: "it is empty", chinese: "其中没有内容")

    package static let keyBlankInside = Message(
        "secret.keyBlankInside",
        english: "there is a space or control character in it",
        chinese: "其中含有空格或控制字符"
    )

    package static let keyMalformed = Message(
        "secret.keyMalformed",
        english: "the PEM text is damaged",
        chinese: "PEM 文本已损坏"
    )

    package static func keyForm(_ form: String) -> Message {
        Message(
            "secret.keyForm",
            english: "the key is in an older form, \(form), which the exchange does not accept",
            chinese: "密钥采用交易所不接受的旧格式 \(form)"
        )
    }

    package static func keyFormNext(_ command: Code) -> Message {
        Message("secret.keyFormNext", english: "Convert it with \(command).", chinese: "请用 \(command) 转换。")
    }

    package static let keyCipher = Message(
        "secret.keyCipher",
        english: "it is not encrypted with PBKDF2 and AES-CBC",
        chinese: "其加密方式不是 PBKDF2 加 AES-CBC"
    )

    package static func keyAnewNext(_ command: Code) -> Message {
        Message(
            "secret.keyAnewNext",
            english: "Create a new key with \(command) and register its public key on the exchange.",
            chinese: "请用 \(command) 生成新密钥，并在交易所登记其公钥。"
        )
    }

    package static func keyNotPrivate(_ label: String) -> Message {
        Message(
            "secret.keyNotPrivate",
            english: "it is a \(label); the private key is needed",
            chinese: "这是 \(label)，需要的是私钥"
        )
    }

    package static func keyAlgorithm(_ identifier: String) -> Message {
        Message(
            "secret.keyAlgorithm",
            english: "the exchange accepts RSA and Ed25519 keys, not algorithm \(identifier)",
            chinese: "交易所接受 RSA 和 Ed25519 密钥，不接受算法 \(identifier)"
        )
    }

    package static func keySize(_ bits: Int) -> Message {
        Message(
            "secret.keySize",
            english: "the exchange accepts RSA keys of 2048 to 4096 bits, not \(bits)",
            chinese: "交易所接受 2048 到 4096 位的 RSA 密钥，不接受 \(bits) 位"
        )
    }

    package static let keyPassphraseNeeded = Message(
        "secret.keyPassphraseNeeded",
        english: "the private key is encrypted, but no passphrase is set",
        chinese: "私钥已加密，但未设置口令"
    )

    package static let keyPassphraseNext = Message(
        "secret.keyPassphraseNext",
        english: "Give the place of the passphrase: `set passphrase prompt`, or another place.",
        chinese: "请指明口令的位置：`set passphrase prompt` 或其他位置。"
    )

    package static let keyWrongPassphrase = Message(
        "secret.keyWrongPassphrase",
        english: "wrong passphrase",
        chinese: "口令错误"
    )

    package static func keyTooManyRounds(_ rounds: Int) -> Message {
        Message(
            "secret.keyTooManyRounds",
            english: "decrypting it would take \(rounds, "round", "rounds") of key derivation, which is too many",
            chinese: "解密需要 \(rounds) 轮密钥派生，超出合理范围"
        )
    }

    package static let keyNext = Message(
        "secret.keyNext",
        english: "Export the private key again.",
        chinese: "请重新导出私钥。"
    )
}
