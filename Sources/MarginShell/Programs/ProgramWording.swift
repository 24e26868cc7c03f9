/// What goes wrong with a program behind `|`, in both languages.
enum ProgramWording {
    static let english: [ProgramMessage: String] = [
        .notStarted: "the program {program} could not be started",
        .notStartedNext: "name a program that `PATH` leads to, or its path; it is started without a shell, "
            + "for which write `| sh -c '...'`",
        .failed: "the program {program} ended with status {status}",
        .ended: "the program {program} was ended by signal {signal}",
    ]

    static let chinese: [ProgramMessage: String] = [
        .notStarted: "无法启动程序 {program}",
        .notStartedNext: "请写出 `PATH` 中的程序名或其路径；程序直接启动，不经过 shell，需要 shell 时请写 `| sh -c '...'`",
        .failed: "程序 {program} 以状态 {status} 结束",
        .ended: "程序 {program} 被信号 {signal} 结束",
    ]
}
