package import BilingualText

extension Message {
    // MARK: The session

    package static func nextStep(_ step: Message) -> Message {
        Message("shell.nextStep", english: "Next: \(step)", chinese: "下一步：\(step)")
    }

    // MARK: Files and processes

    package static func fileUnreadable(_ path: Code, reason: Message) -> Message {
        Message("shell.fileUnreadable", english: "\(path) cannot be read: \(reason)", chinese: "无法读取 \(path)：\(reason)")
    }

    package static let fileUnreadableNext = Message(
        "shell.fileUnreadableNext",
        english: "Check the name and its permissions.",
        chinese: "请检查文件名及其权限。"
    )

    package static func fileUnwritable(_ path: Code, reason: Message) -> Message {
        Message(
            "shell.fileUnwritable",
            english: "\(path) cannot be written: \(reason)",
            chinese: "无法写入 \(path)：\(reason)"
        )
    }

    package static let linesAndScript = Message(
        "process.linesAndScript",
        english: "`-c` and a script cannot be combined",
        chinese: "`-c` 与脚本不能同时使用"
    )

    package static func replayAlone(_ flag: Code) -> Message {
        Message(
            "process.replayAlone",
            english: "`--replay` cannot be combined with \(flag)",
            chinese: "`--replay` 不能与 \(flag) 同时使用"
        )
    }

    package static func argumentNotUTF8(_ number: Int) -> Message {
        Message(
            "process.argumentNotUTF8",
            english: "argument \(number) of the command line is not UTF-8",
            chinese: "命令行的第 \(number) 个参数不是 UTF-8 编码"
        )
    }

    package static let argumentNotUTF8Next = Message(
        "process.argumentNotUTF8Next",
        english: "Write it in UTF-8.",
        chinese: "请使用 UTF-8 编码。"
    )

    package static func tooFewDescriptors(_ free: Int, needed: Int) -> Message {
        Message(
            "process.tooFewDescriptors",
            english: "this process can open \(free, "more file", "more files") but needs \(needed)",
            chinese: "本进程还可打开 \(free) 个文件，但需要 \(needed) 个"
        )
    }

    package static let tooFewDescriptorsNext = Message(
        "process.tooFewDescriptorsNext",
        english: "Raise the limit in the shell that starts it: `ulimit -n 1024`.",
        chinese: "请在启动它的 shell 中提高上限：`ulimit -n 1024`。"
    )

    package static func flagsNext(_ command: Code) -> Message {
        Message("process.next", english: "\(command) lists the flags.", chinese: "\(command) 列出全部参数。")
    }

    package static func subcommandNear(_ command: Code) -> Message {
        Message(
            "process.subcommandNear",
            english: "If you meant the subcommand, run \(command). Otherwise check the file name and its permissions.",
            chinese: "若想使用子命令，请运行 \(command)；否则请检查文件名及其权限。"
        )
    }

    package static let notPermitted = Message(
        "system.notPermitted",
        english: "operation not permitted",
        chinese: "不允许的操作"
    )

    package static let noSuchEntry = Message(
        "system.noSuchEntry",
        english: "no such file or directory",
        chinese: "没有该文件或目录"
    )

    package static let permissionDenied = Message(
        "system.permissionDenied",
        english: "permission denied",
        chinese: "权限不足"
    )

    package static let alreadyExists = Message("system.alreadyExists", english: "file exists", chinese: "文件已存在")

    package static let notADirectory = Message("system.notADirectory", english: "not a directory", chinese: "不是目录")

    package static let isADirectory = Message("system.isADirectory", english: "is a directory", chinese: "是目录")

    package static let noSpaceLeft = Message("system.noSpace", english: "no space left on device", chinese: "磁盘空间不足")

    package static let quotaExceeded = Message(
        "system.quotaExceeded",
        english: "disk quota exceeded",
        chinese: "超出磁盘配额"
    )

    package static let fileTooLarge = Message(
        "system.fileTooLarge",
        english: "the file would be larger than the limit on file sizes (`ulimit -f`)",
        chinese: "文件将超出大小限制（`ulimit -f`）"
    )

    package static let descriptorClosed = Message("system.notOpen", english: "it is closed", chinese: "已关闭")

    package static let readOnlyFileSystem = Message(
        "system.readOnly",
        english: "read-only file system",
        chinese: "文件系统只读"
    )

    package static let nameTooLong = Message("system.nameTooLong", english: "file name too long", chinese: "文件名过长")

    package static let tooManyLinks = Message(
        "system.tooManyLinks",
        english: "too many levels of symbolic links",
        chinese: "符号链接层数过多"
    )

    package static let addressInUse = Message(
        "system.addressInUse",
        english: "another program is listening there",
        chinese: "已有其他程序在此监听"
    )

    package static let addressNotAvailable = Message(
        "system.addressNotAvailable",
        english: "not an address of this computer",
        chinese: "不是本机的地址"
    )

    package static let fileLocked = Message("system.locked", english: "locked by another process", chinese: "被其他进程锁定")

    package static let pipeWithoutReader = Message(
        "system.noReader",
        english: "no process reads from it",
        chinese: "没有进程读取"
    )

    package static let tooManyOpenFiles = Message(
        "system.tooManyOpenFiles",
        english: "too many open files",
        chinese: "打开的文件过多"
    )

    package static let notARegularFile = Message(
        "system.notARegularFile",
        english: "not a regular file",
        chinese: "不是普通文件"
    )

    package static func fileLargerThan(_ limit: Int) -> Message {
        Message("system.tooLarge", english: "larger than \(limit) bytes", chinese: "大于 \(limit) 字节")
    }

    // MARK: What cannot be handed over

    package static func outputUnwritable(_ reason: Message) -> Message {
        Message(
            "system.outputUnwritable",
            english: "standard output cannot be written: \(reason)",
            chinese: "无法写入标准输出：\(reason)"
        )
    }

    package static let outputUnwritableNext = Message(
        "system.outputUnwritableNext",
        english: "Free some space, or write to another place.",
        chinese: "请腾出空间，或改为写入别处。"
    )

    package static func systemError(_ words: String) -> Message {
        Message("system.other", english: "\(words)", chinese: "系统报告：\(words)")
    }
}
