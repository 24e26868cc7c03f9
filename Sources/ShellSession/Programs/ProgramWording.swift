/// What goes wrong with a program behind `|`, in both languages.
enum ProgramWording {
    static let english: [ProgramMessage: String] = [
        .notStarted: "the program {program} could not be started",
        .notStartedNext: "name a program that `PATH` leads to, or its path; it is started without a shell, "
            + "for which write `| sh -c '...'`",
        .noDescriptors: "the program {program} could not be started: too many open files",
        .noDescriptorsNext: "wait until other programs have ended, or start this shell after `ulimit -n 1024`",
        .failed: "the program {program} ended with status {status}",
        .ended: "the program {program} was ended by signal {signal}",
    ]

    static let chinese: [ProgramMessage: String] = [
        .notStarted: "无法启动程序 {program}",
        .notStartedNext: "请写出 `PATH` 中的程序名或其路径；程序直接启动，不经过 shell，需要 shell 时请写 `| sh -c '...'`",
        .noDescriptors: "无法启动程序 {program}：打开的文件过多",
        .noDescriptorsNext: "请等待其他程序结束，或先执行 `ulimit -n 1024` 再启动本程序",
        .failed: "程序 {program} 以状态 {status} 结束",
        .ended: "程序 {program} 被信号 {signal} 结束",
    ]
}
