package import BilingualText

extension Message {
    package static func programNotStarted(_ program: Code) -> Message {
        Message(
            "program.notStarted",
            english: "the program \(program) could not be started",
            chinese: "无法启动程序 \(program)"
        )
    }

    package static let programNotStartedNext = Message(
        "program.notStartedNext",
        english: """
            name a program that `PATH` leads to, or its path; it is started without a shell, for which write `| sh -c \
            '...'`
            """,
        chinese: "请写出 `PATH` 中的程序名或其路径；程序直接启动，不经过 shell，需要 shell 时请写 `| sh -c '...'`"
    )

    package static func programNoDescriptors(_ program: Code) -> Message {
        Message(
            "program.noDescriptors",
            english: "the program \(program) could not be started: too many open files",
            chinese: "无法启动程序 \(program)：打开的文件过多"
        )
    }

    package static let programNoDescriptorsNext = Message(
        "program.noDescriptorsNext",
        english: "wait until other programs have ended, or start this shell after `ulimit -n 1024`",
        chinese: "请等待其他程序结束，或先执行 `ulimit -n 1024` 再启动本程序"
    )

    package static func programFailed(_ program: Code, status: Int) -> Message {
        Message(
            "program.failed",
            english: "the program \(program) ended with status \(status)",
            chinese: "程序 \(program) 以状态 \(status) 结束"
        )
    }

    package static func programEnded(_ program: Code, signal: Int) -> Message {
        Message(
            "program.ended",
            english: "the program \(program) was ended by signal \(signal)",
            chinese: "程序 \(program) 被信号 \(signal) 结束"
        )
    }
}
