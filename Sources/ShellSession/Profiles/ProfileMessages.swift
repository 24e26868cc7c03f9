package import BilingualText

extension Message {
    // MARK: The session

    package static func unknownProfile(_ profile: Code) -> Message {
        English("shell.unknownProfile", "no profile \(profile)").chinese("没有配置档 \(profile)")
    }

    package static let unknownProfileNext = English(
        "shell.unknownProfileNext",
        "`profile list` lists the profiles, `profile path` shows their folder; `sandbox` is built in."
    )
    .chinese("`profile list` 列出已有的配置档，`profile path` 显示其目录；`sandbox` 为内置。")

    // MARK: Configuration

    static func environmentTaken(_ variables: [String]) -> Message {
        English(
            "shell.environmentTaken",
            "no profile; taken from the environment: \(variables.joined(separator: ", "))"
        )
        .chinese("未选择配置档；取自环境变量：\(variables.joined(separator: "、"))")
    }

    static func environmentMissing(_ variables: [String]) -> Message {
        English("shell.environmentMissing", "signed requests also need \(variables.joined(separator: " and "))")
            .chinese("签名请求还需要 \(variables.joined(separator: "、"))")
    }

    package static let noProfile = English("shell.noProfile", "no profile selected").chinese("未选择配置档")

    package static let noProfileNext = English(
        "shell.noProfileNext",
        """
        Try `--profile sandbox`, or create a profile with `marginsh -c 'profile new'` in a terminal and select it \
        with `--profile NAME`.
        """
    )
    .chinese("可用 `--profile sandbox` 试用，或在终端中用 `marginsh -c 'profile new'` 新建配置档，再用 `--profile NAME` 选择。")

    package static func profileUsed(_ profile: Code) -> Message {
        English("profile.used", "using profile \(profile)").chinese("正在使用配置档 \(profile)")
    }

    package static func profileSaved(_ profile: Code) -> Message {
        English("profile.saved", "saved as profile \(profile)").chinese("已存为配置档 \(profile)")
    }

    package static func variablesLeftOut(_ names: String) -> Message {
        English(
            "profile.variablesLeftOut",
            """
            not saved: \(names) (a profile keeps numbers, texts, durations and lists of them, but no text that \
            looks like a key)
            """
        )
        .chinese("未保存：\(names)（配置档只保存数字、文本、时长及其列表，不保存看起来像密钥的文本）")
    }

    package static func scriptRequest(_ list: String) -> Message {
        English("profile.scriptRequest", "these were set by a script, not by you: \(list); type yes to save them too: ")
            .chinese("以下内容由脚本设定，并非由您输入：\(list)；输入 yes 一并保存：")
    }

    package static func scriptLeftOut(_ list: String) -> Message {
        English("profile.scriptLeftOut", "not saved, because a script set them: \(list)").chinese("由脚本设定，未保存：\(list)")
    }

    package static func profileMadeDefault(_ profile: Code) -> Message {
        English("profile.madeDefault", "\(profile) is now the default profile").chinese("默认配置档已设为 \(profile)")
    }

    package static func profileRenamed(_ profile: Code, other: Code) -> Message {
        English("profile.renamed", "profile \(profile) renamed to \(other)").chinese("配置档 \(profile) 已改名为 \(other)")
    }

    package static func profileDeleted(_ profile: Code) -> Message {
        English("profile.deleted", "profile \(profile) deleted").chinese("已删除配置档 \(profile)")
    }

    package static func profileBuiltIn(_ profile: Code) -> Message {
        English("profile.builtIn", "profile \(profile) is built in; choose another name")
            .chinese("配置档 \(profile) 是内置的；请换一个名称")
    }

    package static func profileNameReserved(_ profile: Code) -> Message {
        English("profile.nameReserved", "\(profile) means every saved profile, so no profile can have this name")
            .chinese("\(profile) 表示全部已保存的配置档，不能用作配置档名称")
    }

    package static let profileNameReservedNext = English(
        "profile.nameReservedNext",
        "Choose another name; `profile rename all NAME` renames an old profile of this name."
    )
    .chinese("请换一个名称；已有的同名配置档可用 `profile rename all NAME` 改名。")

    package static func profileExists(_ profile: Code) -> Message {
        English("profile.exists", "profile \(profile) already exists").chinese("配置档 \(profile) 已存在")
    }

    package static let profileExistsNext =
        English("profile.existsNext", "Choose another name, or delete that profile first.")
        .chinese("请换一个名称，或先删除该配置档。")

    package static func profileHasErrors(_ profile: Code) -> Message {
        English("profile.hasErrors", "profile \(profile) has errors and was not loaded")
            .chinese("配置档 \(profile) 有错误，未加载")
    }

    package static let profileHasErrorsNext =
        English("profile.hasErrorsNext", "Fix the file that `profile path` shows, and try again.")
        .chinese("请修正 `profile path` 所示的文件后重试。")

    package static func startFileHasErrors(_ path: Code) -> Message {
        English("profile.startFileHasErrors", "the start file \(path) has errors and was not loaded")
            .chinese("启动文件 \(path) 有错误，未加载")
    }

    package static func profileOpenToOthers(_ path: Code) -> Message {
        English("profile.openToOthers", "others can read or change the profile \(path)")
            .chinese("其他人可以读取或更改配置档 \(path)")
    }

    package static func profileFolderOpen(_ path: Code) -> Message {
        English("profile.folderOpen", "others can write to \(path), so its profiles are ignored")
            .chinese("其他人可以写入 \(path)，因此不读取其中的配置档")
    }

    package static func profileForeign(_ path: Code) -> Message {
        English("profile.foreign", "the profile \(path) belongs to another user").chinese("配置档 \(path) 属于其他用户")
    }

    package static let profileForeignNext = English("profile.foreignNext", "Copy it, so that you own it.")
        .chinese("请复制一份，使其归您所有。")

    package static let noHome =
        English("profile.noHome", "there is no folder for profiles: neither XDG_CONFIG_HOME nor HOME is set")
        .chinese("没有存放配置档的目录：XDG_CONFIG_HOME 和 HOME 均未设置")

    package static let noHomeNext = English("profile.noHomeNext", "Set HOME to your home directory.")
        .chinese("请将 HOME 设为您的主目录。")

    package static func jobsRequest(_ jobs: String) -> Message {
        English(
            "profile.jobsRequest",
            "these background statements will be stopped: \(jobs); type yes to switch anyway: "
        )
        .chinese("以下后台语句将被停止：\(jobs)；输入 yes 仍切换：")
    }

    package static func jobsInTheWay(_ jobs: String) -> Message {
        English("profile.jobsInTheWay", "statements are running in the background: \(jobs)")
            .chinese("仍有语句在后台运行：\(jobs)")
    }

    package static let jobsInTheWayNext =
        English("profile.jobsInTheWayNext", "Stop them with `stop all`, or wait for them with `wait`.")
        .chinese("请用 `stop all` 停止它们，或用 `wait` 等待。")

    package static func unknownHost(_ url: Code) -> Message {
        English("profile.unknownHost", "\(url) is not one of the exchange's published addresses and was not confirmed")
            .chinese("\(url) 不是交易所公布的地址，且未经确认")
    }

    package static let unknownHostNext = English(
        "profile.unknownHostNext",
        "Start marginsh once in a terminal, run a command there and type the host name."
    )
    .chinese("请先在终端中运行一次 marginsh，执行一条命令并输入该主机名。")

    package static func keyMayWrite(_ permissions: String) -> Message {
        English(
            "profile.keyMayWrite",
            """
            warning: this key can do more than read: \(permissions); a leaked signed request could be replayed as \
            a write within its recvWindow; marginsh only needs enableReading
            """
        )
        .chinese("警告：此 Key 除读取外还有权限：\(permissions)；泄露的签名请求在其 recvWindow 内可被重放为写操作；本程序只需 enableReading")
    }

    package static func permissionsUnread(_ permissions: String) -> Message {
        English(
            "profile.permissionsUnread",
            """
            warning: these permissions of the key could not be read and count as granted: \(permissions); a leaked \
            signed request could be replayed as a write within its recvWindow
            """
        )
        .chinese("警告：无法读取此 Key 的以下权限，按已授予处理：\(permissions)；泄露的签名请求在其 recvWindow 内可被重放为写操作")
    }

    package static let permissionsNeverRead = English(
        "profile.permissionsNeverRead",
        "warning: the key's permissions could not be read, so it counts as a key that can do more than read"
    )
    .chinese("警告：无法读取此 Key 的权限，因此视为除读取外还有权限")

    package static let keyFromAnywhere =
        English("profile.keyFromAnywhere", "warning: this key works from every IP address; restrict it on the exchange")
        .chinese("警告：此 Key 没有 IP 白名单，可从任何 IP 使用；请在交易所设置")
}
