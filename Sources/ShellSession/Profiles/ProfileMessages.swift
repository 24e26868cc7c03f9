package import BilingualText

extension Message {
    // MARK: The session

    package static func unknownProfile(_ profile: Code) -> Message {
        Message("shell.unknownProfile", english: "there is no profile \(profile)", chinese: "没有名为 \(profile) 的配置")
    }

    package static let unknownProfileNext = Message(
        "shell.unknownProfileNext",
        english: "`profile list` names those there are, `profile path` their folder; `sandbox` is built in",
        chinese: "`profile list` 列出已有的配置，`profile path` 显示其所在目录；`sandbox` 为内置"
    )

    // MARK: Configuration

    package static let noProfile = Message(
        "shell.noProfile",
        english: "no profile was chosen, so there is no exchange to ask",
        chinese: "未选择配置，因此没有可询问的交易所"
    )

    package static let noProfileNext = Message(
        "shell.noProfileNext",
        english: """
            pass `--profile sandbox` to try the embedded exchange, or make a profile and name it with `--profile NAME`
            """,
        chinese: "使用 `--profile sandbox` 试用内置的模拟交易所，或新建配置并用 `--profile NAME` 指定"
    )

    package static func profileUsed(_ profile: Code) -> Message {
        Message("profile.used", english: "now under profile \(profile)", chinese: "现在使用配置 \(profile)")
    }

    package static func profileSaved(_ profile: Code) -> Message {
        Message("profile.saved", english: "saved as profile \(profile)", chinese: "已存为配置 \(profile)")
    }

    package static func variablesLeftOut(_ names: String) -> Message {
        Message(
            "profile.variablesLeftOut",
            english: """
                left out, since a profile keeps numbers, texts, durations and lists of them, and no text that looks \
                like a key: \(names)
                """,
            chinese: "配置只保存数字、文本、时长及其列表，且不保存看起来像密钥的文本，因此略去：\(names)"
        )
    }

    package static func scriptRequest(_ list: String) -> Message {
        Message(
            "profile.scriptQuestion",
            english: "a script chose these, not you: \(list); type yes to save them too: ",
            chinese: "以下内容由脚本设定，并非由您输入：\(list)；输入 yes 一并保存："
        )
    }

    package static func scriptLeftOut(_ list: String) -> Message {
        Message(
            "profile.scriptLeftOut",
            english: "left out, because a script chose them: \(list)",
            chinese: "由脚本设定，因此略去：\(list)"
        )
    }

    package static func profileMadeDefault(_ profile: Code) -> Message {
        Message(
            "profile.madeDefault",
            english: "shells begin with profile \(profile) from now on",
            chinese: "今后以配置 \(profile) 开始"
        )
    }

    package static func profileRenamed(_ profile: Code, other: Code) -> Message {
        Message(
            "profile.renamed",
            english: "profile \(profile) is now called \(other)",
            chinese: "配置 \(profile) 已改名为 \(other)"
        )
    }

    package static func profileDeleted(_ profile: Code) -> Message {
        Message("profile.deleted", english: "profile \(profile) is deleted", chinese: "已删除配置 \(profile)")
    }

    package static func profileBuiltIn(_ profile: Code) -> Message {
        Message(
            "profile.builtIn",
            english: "\(profile) is built in and no file; choose another name",
            chinese: "\(profile) 是内置配置，不是文件；请换一个名称"
        )
    }

    package static func profileExists(_ profile: Code) -> Message {
        Message("profile.exists", english: "there is a profile \(profile) already", chinese: "已有名为 \(profile) 的配置")
    }

    package static let profileExistsNext = Message(
        "profile.existsNext",
        english: "choose another name, or delete that one first",
        chinese: "请换一个名称，或先删除它"
    )

    package static func profileHasMistakes(_ profile: Code) -> Message {
        Message(
            "profile.hasMistakes",
            english: "profile \(profile) has mistakes, so nothing of it was taken",
            chinese: "配置 \(profile) 有错误，因此完全没有采用"
        )
    }

    package static let profileHasMistakesNext = Message(
        "profile.hasMistakesNext",
        english: "mend the file that `profile path` names, and try again",
        chinese: "请修正 `profile path` 所示的文件后重试"
    )

    package static func startFileHasMistakes(_ path: Code) -> Message {
        Message(
            "profile.startFileHasMistakes",
            english: "the start file \(path) has mistakes, so nothing of it was taken",
            chinese: "启动文件 \(path) 有错误，因此完全没有采用"
        )
    }

    package static func profileOpenToOthers(_ path: Code) -> Message {
        Message(
            "profile.openToOthers",
            english: "others may read or change the profile \(path)",
            chinese: "其他人可以读取或更改配置 \(path)"
        )
    }

    package static func profileFolderOpen(_ path: Code) -> Message {
        Message(
            "profile.folderOpen",
            english: "others may put files of theirs into the folder \(path), so no profile there is read",
            chinese: "其他人可以向目录 \(path) 中放入文件，因此不读取其中的配置"
        )
    }

    package static func profileForeign(_ path: Code) -> Message {
        Message("profile.foreign", english: "the profile \(path) belongs to another user", chinese: "配置 \(path) 属于其他用户")
    }

    package static let profileForeignNext = Message(
        "profile.foreignNext",
        english: "copy it, so that it is yours",
        chinese: "请复制一份，使其归您所有"
    )

    package static let noHome = Message(
        "profile.noHome",
        english: "there is no place for profiles: neither XDG_CONFIG_HOME nor HOME is set",
        chinese: "没有存放配置的地方：XDG_CONFIG_HOME 和 HOME 均未设置"
    )

    package static let noHomeNext = Message(
        "profile.noHomeNext",
        english: "set HOME to your home directory",
        chinese: "请将 HOME 设为您的主目录"
    )

    package static func jobsRequest(_ jobs: String) -> Message {
        Message(
            "profile.jobsQuestion",
            english: """
                these statements still run in the background and will be ended: \(jobs); type yes to change the \
                profile all the same: 
                """,
            chinese: "以下语句仍在后台运行，将被结束：\(jobs)；输入 yes 仍要更换配置："
        )
    }

    package static func jobsInTheWay(_ jobs: String) -> Message {
        Message(
            "profile.jobsInTheWay",
            english: "statements still run in the background: \(jobs)",
            chinese: "仍有语句在后台运行：\(jobs)"
        )
    }

    package static let jobsInTheWayNext = Message(
        "profile.jobsInTheWayNext",
        english: "end them with `stop all`, or wait for them with `wait`",
        chinese: "请用 `stop all` 结束它们，或用 `wait` 等待"
    )

    package static func unknownHost(_ url: Code) -> Message {
        Message(
            "profile.unknownHost",
            english: "\(url) is none of the exchange's published addresses, and nobody confirmed it",
            chinese: "\(url) 不是交易所公布的地址，也没有人确认过"
        )
    }

    package static let unknownHostNext = Message(
        "profile.unknownHostNext",
        english: "start once in a terminal, ask something there and type the host's name",
        chinese: "请先在终端中启动一次，提出查询并输入该主机名"
    )

    package static func keyMayWrite(_ permissions: String) -> Message {
        Message(
            "profile.keyMayWrite",
            english: """
                warning: this key can do more than read: \(permissions); a signed query that leaks could be replayed \
                as a write within its window; this shell needs enableReading alone
                """,
            chinese: "警告：此密钥不止能读取：\(permissions)；泄露的签名查询在其时间窗口内可被重放为写操作；本程序只需 enableReading"
        )
    }

    package static func permissionsUnread(_ permissions: String) -> Message {
        Message(
            "profile.permissionsUnread",
            english: """
                warning: these permissions of the key could not be read and count as granted: \(permissions); a signed \
                query that leaks could be replayed as a write within its window
                """,
            chinese: "警告：无法读取密钥的以下权限，按已授予处理：\(permissions)；泄露的签名查询在其时间窗口内可被重放为写操作"
        )
    }

    package static let permissionsNeverRead = Message(
        "profile.permissionsNeverRead",
        english: "warning: the key's permissions could not be read, so it counts as a key that can do more than read",
        chinese: "警告：无法读取密钥的权限，因此视为不止能读取的密钥"
    )

    package static let keyFromAnywhere = Message(
        "profile.keyFromAnywhere",
        english: "warning: this key works from every address; restrict it at the exchange",
        chinese: "警告：此密钥可从任何地址使用；请在交易所限制其 IP"
    )
}
