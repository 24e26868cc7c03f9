package import BilingualText

extension Message {
    // MARK: The session

    package static func nextStep(_ step: Message) -> Message {
        English("shell.nextStep", "Next: \(step)").chinese("下一步：\(step)")
    }

    // MARK: Files and processes

    package static func fileUnreadable(_ path: Code, reason: Message) -> Message {
        English("shell.fileUnreadable", "\(path) cannot be read: \(reason)").chinese("无法读取 \(path)：\(reason)")
    }

    package static let fileUnreadableNext = English("shell.fileUnreadableNext", "Check the name and its permissions.")
        .chinese("请检查文件名及其权限。")

    package static func fileUnwritable(_ path: Code, reason: Message) -> Message {
        English("shell.fileUnwritable", "\(path) cannot be written: \(reason)").chinese("无法写入 \(path)：\(reason)")
    }

    package static let linesAndScript = English("process.linesAndScript", "`-c` and a script cannot be combined")
        .chinese("`-c` 与脚本不能同时使用")

    package static func replayAlone(_ flag: Code) -> Message {
        English("process.replayAlone", "`--replay` cannot be combined with \(flag)")
            .chinese("`--replay` 不能与 \(flag) 同时使用")
    }

    package static func argumentNotUTF8(_ number: Int) -> Message {
        English("process.argumentNotUTF8", "argument \(number) of the command line is not UTF-8")
            .chinese("命令行的第 \(number) 个参数不是 UTF-8 编码")
    }

    package static let argumentNotUTF8Next = English("process.argumentNotUTF8Next", "Write it in UTF-8.")
        .chinese("请使用 UTF-8 编码。")

    package static func tooFewDescriptors(_ free: Int, needed: Int) -> Message {
        English(
            "process.tooFewDescriptors",
            "this process can open \(free, "more file", "more files") but needs \(needed)"
        )
        .chinese("本进程还可打开 \(free) 个文件，但需要 \(needed) 个")
    }

    package static let tooFewDescriptorsNext =
        English("process.tooFewDescriptorsNext", "Raise the limit in the shell that starts it: `ulimit -n 1024`.")
        .chinese("请在启动它的 shell 中提高上限：`ulimit -n 1024`。")

    package static func flagsNext(_ command: Code) -> Message {
        English("process.next", "\(command) lists the flags.").chinese("\(command) 列出全部参数。")
    }

    package static func subcommandNear(_ command: Code) -> Message {
        English(
            "process.subcommandNear",
            "If you meant the subcommand, run \(command). Otherwise check the file name and its permissions."
        )
        .chinese("若想使用子命令，请运行 \(command)；否则请检查文件名及其权限。")
    }

    package static let notPermitted = English("system.notPermitted", "operation not permitted").chinese("不允许的操作")
    package static let noSuchEntry = English("system.noSuchEntry", "no such file or directory").chinese("没有该文件或目录")
    package static let permissionDenied = English("system.permissionDenied", "permission denied").chinese("权限不足")
    package static let alreadyExists = English("system.alreadyExists", "file exists").chinese("文件已存在")
    package static let notADirectory = English("system.notADirectory", "not a directory").chinese("不是目录")
    package static let isADirectory = English("system.isADirectory", "is a directory").chinese("是目录")
    package static let noSpaceLeft = English("system.noSpace", "no space left on device").chinese("磁盘空间不足")
    package static let quotaExceeded = English("system.quotaExceeded", "disk quota exceeded").chinese("超出磁盘配额")

    package static let fileTooLarge =
        English("system.fileTooLarge", "the file would be larger than the limit on file sizes (`ulimit -f`)")
        .chinese("文件将超出大小限制（`ulimit -f`）")

    package static let descriptorClosed = English("system.notOpen", "it is closed").chinese("已关闭")
    package static let readOnlyFileSystem = English("system.readOnly", "read-only file system").chinese("文件系统只读")
    package static let nameTooLong = English("system.nameTooLong", "file name too long").chinese("文件名过长")

    package static let tooManyLinks = English("system.tooManyLinks", "too many levels of symbolic links")
        .chinese("符号链接层数过多")

    package static let addressInUse = English("system.addressInUse", "another program is listening there")
        .chinese("已有其他程序在此监听")

    package static let addressNotAvailable = English("system.addressNotAvailable", "not an address of this computer")
        .chinese("不是本机的地址")

    package static let fileLocked = English("system.locked", "locked by another process").chinese("被其他进程锁定")
    package static let pipeWithoutReader = English("system.noReader", "no process reads from it").chinese("没有进程读取")
    package static let tooManyOpenFiles = English("system.tooManyOpenFiles", "too many open files").chinese("打开的文件过多")
    package static let notARegularFile = English("system.notARegularFile", "not a regular file").chinese("不是普通文件")

    package static func fileLargerThan(_ limit: Int) -> Message {
        English("system.tooLarge", "larger than \(limit) bytes").chinese("大于 \(limit) 字节")
    }

    // MARK: What cannot be handed over

    package static func outputUnwritable(_ reason: Message) -> Message {
        English("system.outputUnwritable", "standard output cannot be written: \(reason)").chinese("无法写入标准输出：\(reason)")
    }

    package static let outputUnwritableNext =
        English("system.outputUnwritableNext", "Free some space, or write to another place.")
        .chinese("请腾出空间，或改为写入别处。")

    package static func systemError(_ words: String) -> Message {
        English("system.other", "\(words)").chinese("系统报告：\(words)")
    }
}

extension Message {
    package static func sandboxNotListening(_ address: String, reason: Message) -> Message {
        English("sandbox.notListening", "cannot listen on \(address): \(reason)").chinese("无法监听 \(address)：\(reason)")
    }

    package static let sandboxNotListeningNext =
        English("sandbox.notListeningNext", "Choose another address or port. Port 0 takes any free port.")
        .chinese("请另选地址或端口。端口 0 表示任一空闲端口。")

    package static func noAuthority(_ path: Code, reason: Message) -> Message {
        English("sandbox.noAuthority", "the CA certificate cannot be written to \(path): \(reason)")
            .chinese("无法将 CA 证书写入 \(path)：\(reason)")
    }

    package static let noAuthorityNext = English("sandbox.noAuthorityNext", "Give a writable file after `--tls`.")
        .chinese("请在 `--tls` 后给出可写入的文件。")

    package static func authorityExists(_ path: Code) -> Message {
        English("sandbox.authorityExists", "\(path) already exists, and `--tls` never overwrites a file")
            .chinese("\(path) 已存在，`--tls` 不会覆盖文件")
    }

    package static let authorityExistsNext =
        English("sandbox.authorityExistsNext", "Remove the file if it is from an earlier start, or choose another one.")
        .chinese("若该文件来自先前的启动，请先删除；否则请换一个文件名。")

    // MARK: Configuration

    package static func sandboxUnavailable(_ reason: Message) -> Message {
        English("shell.sandboxUnavailable", "the connection could not be set up: \(reason)").chinese("无法建立连接：\(reason)")
    }

    package static let sandboxUnavailableNext = English(
        "shell.sandboxUnavailableNext",
        "Check that this computer lets programs listen on 127.0.0.1, and try again."
    )
    .chinese("请确认本机允许程序监听 127.0.0.1，然后重试。")
}
