package import BilingualText

extension Message {
    // MARK: Configuration

    package static let badAPIKey = English("shell.badAPIKey", "the API key contains characters that cannot be sent")
        .chinese("API Key 含有无法发送的字符")

    package static func badAPIKeyAt(_ place: Code) -> Message {
        English("shell.badAPIKeyAt", "\(place) does not contain an API key").chinese("\(place) 中没有 API Key")
    }

    package static let badAPIKeyNext =
        English("shell.badAPIKeyNext", "Copy the key again from the exchange's API management page.")
        .chinese("请从交易所的 API 管理页面重新复制。")

    package static let literalSecret =
        English("shell.literalSecret", "a secret cannot be typed as text: it would stay on the screen and in files")
        .chinese("不能直接输入密钥：会留在屏幕和文件中")

    package static let secretPlacesNext = English(
        "shell.secretPlacesNext",
        "Give the place where it is stored: `set secret env:NAME` or `set secret file:PATH`."
    )
    .chinese("请指明存放位置：`set secret env:NAME` 或 `set secret file:PATH`。")

    package static func secretMissing(_ setting: Code, place: Code) -> Message {
        English("shell.secretMissing", "\(setting) should be at \(place), but nothing is there")
            .chinese("\(place) 中没有 \(setting) 的内容")
    }

    package static func secretMissingNext(_ statement: Code) -> Message {
        English("shell.secretMissingNext", "Put it there, or give another place with a statement such as \(statement).")
            .chinese("请存放到该位置，或用 \(statement) 等语句指明其他位置。")
    }

    package static func secretFileOpen(_ path: Code) -> Message {
        English("shell.secretFileOpen", "others can read the key file \(path)").chinese("其他人可以读取密钥文件 \(path)")
    }

    package static func secretFileOpenNext(_ command: Code) -> Message {
        English("shell.secretFileOpenNext", "Run \(command).").chinese("请运行 \(command)。")
    }

    package static func typeSecret(_ setting: Code) -> Message {
        English("secret.typeSecret", "\(setting) (not shown): ").chinese("\(setting)（不显示）：")
    }

    /// Ends like ``typeSecret(_:)``.
    package static func typeSecretOf(_ profile: Code, _ setting: Code) -> Message {
        English("secret.typeSecretOf", "profile \(profile): \(setting) (not shown): ")
            .chinese("配置档 \(profile)：\(setting)（不显示）：")
    }

    package static func secretNeedsTerminal(_ setting: Code) -> Message {
        English("secret.nobodyToAsk", "\(setting) must be typed at a terminal").chinese("\(setting) 须在终端中输入")
    }

    package static let secretNeedsTerminalNext = English(
        "secret.nobodyToAskNext",
        "Start in a terminal, or give another place with a statement such as `set secret env:NAME`."
    )
    .chinese("请在终端中启动，或用 `set secret env:NAME` 等语句指明其他位置。")

    package static func secretUnreadable(_ setting: Code, place: Code, reason: Message) -> Message {
        English("secret.unreadable", "\(setting) cannot be read from \(place): \(reason)")
            .chinese("无法从 \(place) 读取 \(setting)：\(reason)")
    }

    package static func approveCommand(_ command: Code, setting: Code) -> Message {
        English(
            "secret.approveCommand",
            """
            program \(command) is about to be started to fetch \(setting); type yes to allow exactly this command \
            from now on: 
            """
        )
        .chinese("将启动程序 \(command) 以获取 \(setting)；输入 yes 表示今后允许原样启动它：")
    }

    package static func badCommand(_ command: Code, reason: Message) -> Message {
        English("secret.badCommand", "\(command) cannot be started: \(reason)").chinese("无法启动 \(command)：\(reason)")
    }

    package static let emptyCommand = English("secret.emptyCommand", "it does not name a program").chinese("没有指明程序")
    package static let commandUnclosedQuote = English("secret.unclosedQuote", "unclosed quote").chinese("引号没有结束")

    package static func shellCharacter(_ character: Code) -> Message {
        English("secret.shellCharacter", "\(character) is shell syntax, but no shell is used here")
            .chinese("\(character) 是 shell 语法，而此处不经过 shell")
    }

    package static let badCommandNext = English(
        "secret.badCommandNext",
        "Quote what is meant literally, or put the pipeline into a program of its own."
    )
    .chinese("请为字面内容加引号，或把管道写成单独的程序。")

    package static func commandUnapproved(_ command: Code) -> Message {
        English(
            "secret.commandUnapproved",
            "program \(command) was not approved, and standard input is not a terminal to ask at"
        )
        .chinese("程序 \(command) 未获批准，而标准输入不是可供询问的终端")
    }

    package static let commandUnapprovedNext = English(
        "secret.commandUnapprovedNext",
        "Start marginsh once in a terminal, run a signed command there and type yes."
    )
    .chinese("请先在终端中运行一次 marginsh，执行一条需要签名的命令并回答 yes。")

    package static func commandRefused(_ command: Code) -> Message {
        English("secret.commandRefused", "program \(command) was not started because yes was not typed")
            .chinese("未启动程序 \(command)，因为回答不是 yes")
    }

    package static func commandNotStarted(_ command: Code) -> Message {
        English("secret.commandNotStarted", "program \(command) could not be started").chinese("无法启动程序 \(command)")
    }

    package static func commandTooSlow(_ command: Code) -> Message {
        English("secret.commandTooSlow", "program \(command) took too long and was ended")
            .chinese("程序 \(command) 用时过长，已被终止")
    }

    package static func commandTooMuch(_ command: Code) -> Message {
        English("secret.commandTooMuch", "program \(command) printed more than a key can hold")
            .chinese("程序 \(command) 的输出过长，不可能是密钥")
    }

    package static func commandNoDescriptors(_ command: Code) -> Message {
        English("secret.commandNoDescriptors", "program \(command) could not be started: too many open files")
            .chinese("无法启动程序 \(command)：打开的文件过多")
    }

    package static func commandFailed(_ command: Code, status: Int) -> Message {
        English("secret.commandFailed", "program \(command) ended with status \(status)")
            .chinese("程序 \(command) 以状态 \(status) 结束")
    }

    package static func commandSaid(_ text: String) -> Message {
        English("secret.commandSaid", "its output: \(text)").chinese("其输出：\(text)")
    }

    package static let commandNext = English("secret.commandNext", "Run it in another terminal to see what it needs.")
        .chinese("请在另一终端运行它，查看所需内容。")

    package static let noKeyring =
        English("secret.noKeyring", "the keyring needs the program `secret-tool`, which was not found")
        .chinese("访问密钥环需要程序 `secret-tool`，但未找到")

    package static let noKeyringNext = English(
        "secret.noKeyringNext",
        "Install it (libsecret-tools), or give another place with a statement such as `set secret file:PATH`."
    )
    .chinese("请安装它（libsecret-tools），或用 `set secret file:PATH` 等语句指明其他位置。")

    package static func keyringEntryNext(_ command: Code) -> Message {
        English("secret.keyringEntryNext", "Store it with \(command), which asks for it.")
            .chinese("请用 \(command) 存入，它会要求输入内容。")
    }

    package static func badSigningKey(_ place: Code, reason: Message) -> Message {
        English("secret.badKey", "\(place) does not contain a usable signing key: \(reason)")
            .chinese("\(place) 中没有可用于签名的密钥：\(reason)")
    }

    package static let keyEmpty = English("secret.keyEmpty", "it is empty").chinese("其中没有内容")

    package static let keyBlankInside = English("secret.keyBlankInside", "there is a space or control character in it")
        .chinese("其中含有空格或控制字符")

    package static let keyMalformed = English("secret.keyMalformed", "the PEM text is damaged").chinese("PEM 文本已损坏")

    package static func keyForm(_ form: String) -> Message {
        English("secret.keyForm", "the private key is in the form \(form); it must be PKCS#8 in PEM")
            .chinese("私钥的格式为 \(form)，须为 PEM 形式的 PKCS#8")
    }

    package static let keyWithoutFrame =
        English(
            "secret.keyWithoutFrame",
            "it is the base64 of a private key without its `-----BEGIN` and `-----END` lines"
        )
        .chinese("这是私钥的 base64，缺少 `-----BEGIN` 和 `-----END` 两行")

    package static let keyOneLine = English("secret.keyOneLine", "the PEM text is in one line").chinese("PEM 文本只有一行")

    package static let keyEscapedNewlines =
        English("secret.keyEscapedNewlines", "the PEM text has `\\n` in place of newlines").chinese(
            "PEM 文本中用 `\\n` 代替了换行"
        )

    package static let keyTextAround =
        English("secret.keyTextAround", "there is other text before the private key, or its lines are indented")
        .chinese("私钥之前有其他内容，或各行有缩进")

    package static let keyQuoted =
        English("secret.keyQuoted", "the PEM text is in quotes, or the name of a variable precedes it")
        .chinese("PEM 文本带有引号，或其前面有变量名")

    package static let extraPlaceholder = English(
        "secret.extraPlaceholder",
        "it is a placeholder of an example, not a key"
    )
    .chinese("这是示例中的占位符，不是密钥")

    package static let extraPlaceholderNext =
        English("secret.extraPlaceholderNext", "Put the real key there, from the exchange's API management page.")
        .chinese("请换成交易所 API 管理页面上的真实密钥。")

    package static let extraQuotes = English("secret.extraQuotes", "there are quotes around it").chinese("其前后有引号")

    package static let extraAssignment =
        English("secret.extraAssignment", "the name of a variable precedes it, as in `KEY=`").chinese(
            "其前面有变量名，如 `KEY=`"
        )

    package static let extraJSON = English("secret.extraJSON", "it is inside a JSON document").chinese("它在 JSON 文档中")

    package static let extraComma = English("secret.extraComma", "a comma or semicolon follows it").chinese("其后面有逗号或分号")

    package static let extraByteOrderMark =
        English("secret.extraByteOrderMark", "it begins with a byte order mark").chinese("其开头有字节顺序标记（BOM）")

    package static let extraInvisibleCharacter = English(
        "secret.extraInvisibleCharacter",
        "there is a character in it that is not a letter, digit or sign, such as a zero-width space"
    )
    .chinese("其中含有字母、数字和符号以外的字符，例如零宽空格")

    package static let keyAlone =
        English("secret.keyAlone", "Store only the key itself, without quotes, names or spaces.")
        .chinese("请只保存密钥本身，不含引号、名称和空格。")

    package static func apiKeyWithMore(_ place: Code, reason: Message) -> Message {
        English("secret.apiKeyWithMore", "the API key in \(place) cannot be used: \(reason)")
            .chinese("\(place) 中的 API Key 无法使用：\(reason)")
    }

    package static func keyFormNext(_ command: Code) -> Message {
        English("secret.keyFormNext", "Convert it with \(command).").chinese("请用 \(command) 转换。")
    }

    package static let keyCipher = English("secret.keyCipher", "it is not encrypted with PBKDF2 and AES-CBC")
        .chinese("其加密方式不是 PBKDF2 加 AES-CBC")

    package static func keyAnewNext(_ command: Code) -> Message {
        English("secret.keyAnewNext", "Create a new key with \(command) and register its public key on the exchange.")
            .chinese("请用 \(command) 生成新密钥，并在交易所登记其公钥。")
    }

    package static let keyNotPrivateNext = English(
        "secret.keyNotPrivateNext",
        "Give the file of the private key: `openssl genpkey` wrote it, and the public key was made from it."
    )
    .chinese("请指定私钥文件：由 `openssl genpkey` 生成，公钥由它导出。")

    package static func keyNotPrivate(_ label: String) -> Message {
        English("secret.keyNotPrivate", "it is a \(label); the private key is needed").chinese("这是 \(label)，需要的是私钥")
    }

    package static func keyAlgorithm(_ identifier: String) -> Message {
        English("secret.keyAlgorithm", "the exchange accepts RSA and Ed25519 keys, not algorithm \(identifier)")
            .chinese("交易所接受 RSA 和 Ed25519 密钥，不接受算法 \(identifier)")
    }

    package static func keySize(_ bits: Int) -> Message {
        English("secret.keySize", "the exchange accepts RSA keys of 2048 to 4096 bits, not \(bits)")
            .chinese("交易所接受 2048 到 4096 位的 RSA 密钥，不接受 \(bits) 位")
    }

    package static let keyPassphraseNeeded =
        English("secret.keyPassphraseNeeded", "the private key is encrypted, but no passphrase is set")
        .chinese("私钥已加密，但未设置口令")

    package static let keyPassphraseNext = English(
        "secret.keyPassphraseNext",
        "Give the place of the passphrase: `set passphrase prompt`, or another place."
    )
    .chinese("请指明口令的位置：`set passphrase prompt` 或其他位置。")

    static func typedSecretAskedAgain(_ setting: Code) -> Message {
        English("secret.askedAgain", "the next request asks for \(setting)").chinese("下一个请求会询问 \(setting)")
    }

    package static let typedSecretForgotten = English(
        "secret.forgotten",
        "what you typed as the key was forgotten; the next request asks for it again"
    )
    .chinese("已忘记您输入的密钥；下一个请求会再次询问")

    package static let keyWrongPassphrase = English("secret.keyWrongPassphrase", "wrong passphrase").chinese("口令错误")

    package static func keyTooManyRounds(_ rounds: Int) -> Message {
        English(
            "secret.keyTooManyRounds",
            "decrypting it would take \(rounds, "round", "rounds") of key derivation, which is too many"
        )
        .chinese("解密需要 \(rounds) 轮密钥派生，超出合理范围")
    }

    package static let keyNext = English("secret.keyNext", "Export the private key again.").chinese("请重新导出私钥。")
}
