package import BilingualText

extension Message {
    // MARK: Configuration

    package static let badAPIKey = Message(
        "shell.badAPIKey",
        english: "the API key holds characters that cannot be sent",
        chinese: "API 密钥含有无法发送的字符"
    )

    package static func badAPIKeyAt(_ place: Code) -> Message {
        Message("shell.badAPIKeyAt", english: "what \(place) holds is no API key", chinese: "\(place) 中的内容不是 API 密钥")
    }

    package static let badAPIKeyNext = Message(
        "shell.badAPIKeyNext",
        english: "copy the key again from the exchange's API management page",
        chinese: "请从交易所的 API 管理页面重新复制密钥"
    )

    package static let literalSecret = Message(
        "shell.literalSecret",
        english: "a secret is never typed as text: it would stay on the screen and in files",
        chinese: "密钥绝不以文本输入：它会留在屏幕和文件里"
    )

    package static let secretPlacesNext = Message(
        "shell.secretPlacesNext",
        english: "name where it lives: `set secret env:NAME` or `set secret file:PATH`",
        chinese: "请指明其所在：`set secret env:NAME` 或 `set secret file:PATH`"
    )

    package static func secretMissing(_ setting: Code, place: Code) -> Message {
        Message(
            "shell.secretMissing",
            english: "\(setting) is said to live at \(place), and nothing is there",
            chinese: "\(setting) 应在 \(place)，但那里没有内容"
        )
    }

    package static func secretMissingNext(_ statement: Code) -> Message {
        Message(
            "shell.secretMissingNext",
            english: "put it there, or name another place with a statement like \(statement)",
            chinese: "请将其放到那里，或用类似 \(statement) 的语句指明别处"
        )
    }

    package static func secretFileOpen(_ path: Code) -> Message {
        Message("shell.secretFileOpen", english: "others may read the key file \(path)", chinese: "其他人可以读取密钥文件 \(path)")
    }

    package static func secretFileOpenNext(_ command: Code) -> Message {
        Message("shell.secretFileOpenNext", english: "run \(command)", chinese: "请运行 \(command)")
    }

    package static func typeSecret(_ setting: Code) -> Message {
        Message("secret.typeSecret", english: "\(setting) (not shown): ", chinese: "\(setting)（不显示）：")
    }

    package static func secretNeedsTerminal(_ setting: Code) -> Message {
        Message(
            "secret.nobodyToAsk",
            english: "\(setting) is asked for at a terminal, and standard input is none",
            chinese: "\(setting) 需在终端输入，而标准输入不是终端"
        )
    }

    package static let secretNeedsTerminalNext = Message(
        "secret.nobodyToAskNext",
        english: "start in a terminal, or name another place with a statement like `set secret env:NAME`",
        chinese: "请在终端中启动，或用类似 `set secret env:NAME` 的语句指明别处"
    )

    package static func secretUnreadable(_ setting: Code, place: Code, reason: Message) -> Message {
        Message(
            "secret.unreadable",
            english: "\(setting) is said to live at \(place), which cannot be read: \(reason)",
            chinese: "\(setting) 应在 \(place)，但无法读取：\(reason)"
        )
    }

    package static func approveCommand(_ command: Code, setting: Code) -> Message {
        Message(
            "secret.approveCommand",
            english: """
                the program \(command) would be started now to fetch \(setting); type yes to let this shell start \
                exactly this from now on: 
                """,
            chinese: "现在将启动程序 \(command) 以获取 \(setting)；输入 yes 表示今后允许原样启动它："
        )
    }

    package static func badCommand(_ command: Code, reason: Message) -> Message {
        Message(
            "secret.badCommand",
            english: "\(command) cannot be started: \(reason)",
            chinese: "无法启动 \(command)：\(reason)"
        )
    }

    package static let emptyCommand = Message("secret.emptyCommand", english: "it names no program", chinese: "没有指明程序")

    package static let commandUnclosedQuote = Message(
        "secret.unclosedQuote",
        english: "a quote is not closed",
        chinese: "引号没有结束"
    )

    package static func shellCharacter(_ character: Code) -> Message {
        Message(
            "secret.shellCharacter",
            english: "\(character) means something to a shell, and no shell reads this",
            chinese: "\(character) 只对 shell 有意义，而此处不经过 shell"
        )
    }

    package static let badCommandNext = Message(
        "secret.badCommandNext",
        english: "quote what is meant as it stands, or put the pipeline into a program of its own",
        chinese: "请为字面内容加引号，或把管道写成单独的程序"
    )

    package static func commandUnapproved(_ command: Code) -> Message {
        Message(
            "secret.commandUnapproved",
            english: "the program \(command) was never approved, and standard input is no terminal to ask at",
            chinese: "程序 \(command) 从未获准，而标准输入不是可供询问的终端"
        )
    }

    package static let commandUnapprovedNext = Message(
        "secret.commandUnapprovedNext",
        english: "start once in a terminal, ask something signed there and answer yes",
        chinese: "请先在终端中启动一次，提出需要签名的查询并回答 yes"
    )

    package static func commandRefused(_ command: Code) -> Message {
        Message(
            "secret.commandRefused",
            english: "the program \(command) was not started, since the answer was not yes",
            chinese: "未启动程序 \(command)，因为回答不是 yes"
        )
    }

    package static func commandNotStarted(_ command: Code) -> Message {
        Message(
            "secret.commandNotStarted",
            english: "the program \(command) could not be started",
            chinese: "无法启动程序 \(command)"
        )
    }

    package static func commandTooSlow(_ command: Code) -> Message {
        Message(
            "secret.commandTooSlow",
            english: "the program \(command) took too long and was ended",
            chinese: "程序 \(command) 用时过长，已被终止"
        )
    }

    package static func commandTooMuch(_ command: Code) -> Message {
        Message(
            "secret.commandTooMuch",
            english: "the program \(command) wrote more than any key has",
            chinese: "程序 \(command) 的输出超过任何密钥的长度"
        )
    }

    package static func commandNoDescriptors(_ command: Code) -> Message {
        Message(
            "secret.commandNoDescriptors",
            english: "the program \(command) could not be started: too many open files",
            chinese: "无法启动程序 \(command)：打开的文件过多"
        )
    }

    package static func commandFailed(_ command: Code, status: Int) -> Message {
        Message(
            "secret.commandFailed",
            english: "the program \(command) ended with status \(status)",
            chinese: "程序 \(command) 以状态 \(status) 结束"
        )
    }

    package static func commandSaid(_ text: String) -> Message {
        Message("secret.commandSaid", english: "it said: \(text)", chinese: "其输出：\(text)")
    }

    package static let commandNext = Message(
        "secret.commandNext",
        english: "run it by itself in another terminal to see what it needs",
        chinese: "请在另一终端单独运行它，看看它需要什么"
    )

    package static let noKeyring = Message(
        "secret.noKeyring",
        english: "the keyring is reached through the program `secret-tool`, which is not there",
        chinese: "访问密钥环需要程序 `secret-tool`，但未找到"
    )

    package static let noKeyringNext = Message(
        "secret.noKeyringNext",
        english: "install it (libsecret-tools), or name another place with a statement like `set secret file:PATH`",
        chinese: "请安装它（libsecret-tools），或用类似 `set secret file:PATH` 的语句指明别处"
    )

    package static func keyringEntryNext(_ command: Code) -> Message {
        Message(
            "secret.keyringEntryNext",
            english: "put it there with \(command), which asks for it",
            chinese: "请用 \(command) 存入，它会询问内容"
        )
    }

    package static func badSigningKey(_ place: Code, reason: Message) -> Message {
        Message(
            "secret.badKey",
            english: "what \(place) holds is no key to sign with: \(reason)",
            chinese: "\(place) 中的内容不能用于签名：\(reason)"
        )
    }

    package static let keyEmpty = Message("secret.keyEmpty", english: "there is nothing in it", chinese: "其中没有内容")

    package static let keyBlankInside = Message(
        "secret.keyBlankInside",
        english: "there is a blank or control character inside it",
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
            english: "the key is in an older form, \(form), which the exchange does not take",
            chinese: "密钥采用交易所不接受的旧格式 \(form)"
        )
    }

    package static func keyFormNext(_ command: Code) -> Message {
        Message("secret.keyFormNext", english: "convert it with \(command)", chinese: "请用 \(command) 转换")
    }

    package static let keyCipher = Message(
        "secret.keyCipher",
        english: "it is encrypted otherwise than with PBKDF2 and AES-CBC",
        chinese: "其加密方式不是 PBKDF2 加 AES-CBC"
    )

    package static func keyAnewNext(_ command: Code) -> Message {
        Message(
            "secret.keyAnewNext",
            english: "make a new key with \(command), and give the exchange its public half",
            chinese: "请用 \(command) 生成新密钥，并将其公钥登记到交易所"
        )
    }

    package static func keyNotPrivate(_ label: String) -> Message {
        Message(
            "secret.keyNotPrivate",
            english: "it is a \(label), and the private half is needed",
            chinese: "这是 \(label)，而需要的是私钥"
        )
    }

    package static func keyAlgorithm(_ identifier: String) -> Message {
        Message(
            "secret.keyAlgorithm",
            english: "the exchange takes RSA and Ed25519 keys, not algorithm \(identifier)",
            chinese: "交易所接受 RSA 和 Ed25519 密钥，不接受算法 \(identifier)"
        )
    }

    package static func keySize(_ bits: Int) -> Message {
        Message(
            "secret.keySize",
            english: "the exchange takes RSA keys of 2048 to 4096 bits, not \(bits)",
            chinese: "交易所接受 2048 到 4096 位的 RSA 密钥，而不是 \(bits) 位"
        )
    }

    package static let keyPassphraseNeeded = Message(
        "secret.keyPassphraseNeeded",
        english: "the key is encrypted, and no passphrase is set",
        chinese: "密钥已加密，但未设置口令"
    )

    package static let keyPassphraseNext = Message(
        "secret.keyPassphraseNext",
        english: "say where the passphrase lives: `set passphrase prompt`, or another place",
        chinese: "请指明口令所在：`set passphrase prompt` 或其他位置"
    )

    package static let keyWrongPassphrase = Message(
        "secret.keyWrongPassphrase",
        english: "the passphrase does not open it",
        chinese: "口令无法打开它"
    )

    package static func keyTooManyRounds(_ rounds: Int) -> Message {
        Message(
            "secret.keyTooManyRounds",
            english: "opening it would take \(rounds, "round", "rounds") of key derivation, more than is reasonable",
            chinese: "打开它需要 \(rounds) 轮密钥派生，超出合理范围"
        )
    }

    package static let keyNext = Message(
        "secret.keyNext",
        english: "export the key again from where it was made",
        chinese: "请从生成密钥的地方重新导出"
    )
}
