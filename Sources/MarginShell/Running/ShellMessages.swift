package import BilingualText

extension Message {
    package static func sandboxExposed(_ address: String) -> Message {
        Message(
            "sandbox.exposed",
            english: "everyone who reaches \(address) can ask this exchange and use up its limits",
            chinese: "任何能访问 \(address) 的人都可以查询此交易所并耗尽其限额"
        )
    }

    // MARK: The session

    package static let sandboxBanner = Message(
        "shell.sandboxBanner",
        english: "This is the sandbox: an embedded exchange. Every number is SIMULATED and none is real.",
        chinese: "这里是沙盒：内置的模拟交易所。所有数字均为模拟，没有一个是真实的。"
    )

    package static func sandboxBannerTry(_ first: Code, second: Code, third: Code) -> Message {
        Message(
            "shell.sandboxBannerTry",
            english: "Try \(first), \(second) or \(third).",
            chinese: "可以试试 \(first)、\(second) 或 \(third)。"
        )
    }

    package static func historyTooOpen(_ path: Code, command: Code) -> Message {
        Message(
            "shell.historyTooOpen",
            english: "others may read the history \(path), so it is not used; run \(command)",
            chinese: "其他人可以读取历史文件 \(path)，因此不使用它；请运行 \(command)"
        )
    }

    package static func historyUnusable(_ path: Code, reason: Message) -> Message {
        Message(
            "shell.historyUnusable",
            english: "the history \(path) cannot be kept: \(reason); this session remembers by itself",
            chinese: "无法保存历史文件 \(path)：\(reason)；本次会话仅在内存中记忆"
        )
    }

    package static func unknownTopic(_ topic: Code) -> Message {
        Message(
            "shell.unknownTopic",
            english: "there is no help on \(topic); `help all` lists every command",
            chinese: "没有关于 \(topic) 的帮助；`help all` 列出所有命令"
        )
    }

    // MARK: Files and processes

    package static let programsUnavailable = Message(
        "shell.programsUnavailable",
        english: "answers cannot be handed to a program here",
        chinese: "此处无法将应答交给程序"
    )

    package static func furtherMistakes(_ count: Int) -> Message {
        Message(
            "check.further",
            english: "mistakes that are not shown: \(count); mend these first",
            chinese: "另有 \(count) 处错误未显示；请先改正以上错误"
        )
    }

    package static func chooseProfile(_ count: Int) -> Message {
        Message("profile.choose", english: "which profile? 1 to \(count): ", chinese: "使用哪个配置？1 到 \(count)：")
    }

    package static func profileChoice(_ number: Int, profile: String) -> Message {
        Message("profile.chooseLine", verbatim: "  \(number)  \(profile)")
    }

    package static func chooseProfileAgain(_ count: Int) -> Message {
        Message(
            "profile.chooseAgain",
            english: "please type a number from 1 to \(count): ",
            chinese: "请输入 1 到 \(count) 的数字："
        )
    }

    // MARK: Jobs

    package static func jobStarted(_ number: Int, statement: Code) -> Message {
        Message("watch.jobStarted", verbatim: "[\(number)] \(statement)")
    }

    package static func jobEnded(_ number: Int, statement: Code) -> Message {
        Message("watch.jobEnded", english: "[\(number)] ended: \(statement)", chinese: "[\(number)] 已结束：\(statement)")
    }

    package static func jobFailed(_ number: Int, statement: Code, status: Int) -> Message {
        Message(
            "watch.jobFailed",
            english: "[\(number)] ended with status \(status): \(statement)",
            chinese: "[\(number)] 以状态 \(status) 结束：\(statement)"
        )
    }

    package static func jobLeft(_ number: Int, statement: Code) -> Message {
        Message(
            "watch.jobLeft",
            english: "[\(number)] still ran and was ended: \(statement)",
            chinese: "[\(number)] 仍在运行，已被结束：\(statement)"
        )
    }
}
