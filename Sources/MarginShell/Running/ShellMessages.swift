package import BilingualText
import CommandLanguage
import ShellSession

extension Message {
    package static func sandboxExposed(_ address: String) -> Message {
        English("sandbox.exposed", "anyone who can reach \(address) can use this exchange and its limits")
            .chinese("任何能访问 \(address) 的人都可使用此交易所并占用其限额")
    }

    // MARK: The session

    package static let sandboxBanner =
        English("shell.sandboxBanner", "This is the sandbox, an embedded exchange: all numbers are SIMULATED.")
        .chinese("这是沙盒：内置模拟交易所，所有数字均为模拟。")

    package static func sandboxBannerTry(_ first: Code, second: Code, third: Code) -> Message {
        English("shell.sandboxBannerTry", "Try \(first), \(second) or \(third).")
            .chinese("可以试试 \(first)、\(second) 或 \(third)。")
    }

    package static func historyTooOpen(_ path: Code, command: Code) -> Message {
        English("shell.historyTooOpen", "others can read the history \(path), so it is not used; run \(command)")
            .chinese("其他人可以读取历史文件 \(path)，因此不使用它；请运行 \(command)")
    }

    package static func historyUnusable(_ path: Code, reason: Message) -> Message {
        English(
            "shell.historyUnusable",
            "the history \(path) cannot be used: \(reason); this session keeps its history in memory only"
        )
        .chinese("无法使用历史文件 \(path)：\(reason)；本次历史仅保存在内存中")
    }

    package static func unknownTopic(_ topic: Code) -> Message {
        English("shell.unknownTopic", "no help on \(topic); `help all` lists every command, `help topics` the language")
            .chinese("没有关于 \(topic) 的帮助；`help all` 列出全部命令，`help topics` 列出语言")
    }

    // MARK: Files and processes

    package static let programsUnavailable = English("shell.programsUnavailable", "output cannot be piped here")
        .chinese("此处不能使用管道")

    package static func furtherErrors(_ count: Int) -> Message {
        English("check.further", "\(count, "more error is", "more errors are") not shown; fix these first")
            .chinese("另有 \(count) 处错误未显示；请先改正以上错误")
    }

    package static func homeMissing(_ path: Code) -> Message {
        English("shell.homeMissing", "the home directory \(path) does not exist, so nothing is kept in it")
            .chinese("主目录 \(path) 不存在，因此不在其中保存任何内容")
    }

    static func statementMeant(_ command: Code) -> Message {
        English("shell.statementMeant", "Statements come after `-c`: \(command).")
            .chinese("语句写在 `-c` 之后：\(command)。")
    }

    static let chooseDefault = English("profile.chooseDefault", "`profile default NAME` chooses one for every start")
        .chinese("`profile default NAME` 指定每次启动使用的配置档")

    static let choiceBroken = English("profile.choiceBroken", "cannot be used").chinese("无法使用")
    static let choiceWithoutKey = English("profile.choiceWithoutKey", "no key").chinese("无密钥")

    package static func chooseProfile(_ count: Int) -> Message {
        English("profile.choose", "which profile? 1 to \(count), or a name: ").chinese("使用哪个配置档？1 到 \(count)，或名称：")
    }

    package static func chooseProfileAgain(_ count: Int) -> Message {
        English("profile.chooseAgain", "type a number from 1 to \(count), or a name: ")
            .chinese("请输入 1 到 \(count) 的数字，或名称：")
    }

    // MARK: Jobs

    package static func jobStarted(_ number: Int, statement: Code) -> Message {
        Message("watch.jobStarted", verbatim: "[\(number)] \(statement)")
    }

    package static func jobEnded(_ number: Int, statement: Code) -> Message {
        English("watch.jobEnded", "[\(number)] ended: \(statement)").chinese("[\(number)] 已结束：\(statement)")
    }

    package static func jobFailed(_ number: Int, statement: Code, status: Int) -> Message {
        English("watch.jobFailed", "[\(number)] ended with status \(status): \(statement)")
            .chinese("[\(number)] 以状态 \(status) 结束：\(statement)")
    }

    package static func jobLeft(_ number: Int, statement: Code) -> Message {
        English("watch.jobLeft", "[\(number)] stopped: \(statement)").chinese("[\(number)] 已停止：\(statement)")
    }
}

extension Console {
    /// Shows that all numbers are simulated, and what to type.
    package func showSandboxBanner() {
        notice(.sandboxBanner)
        notice(.sandboxBannerTry("borrow BTC", second: "use isolated BTCUSDT", third: "watch ETH 1s cross"))
    }
}

extension Console {
    /// Warns that other computers can reach the exchange.
    package func warnOfExposure(at address: String) {
        let message = Message.sandboxExposed(address)
        let warning = language == .english ? "warning: " : "警告："
        notice("marginsh: " + warning + message.text(in: language))
    }
}
