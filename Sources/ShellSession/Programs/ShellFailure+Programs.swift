package import BilingualText
import CommandLanguage
import ShellRuntime

// Failures of a program after `|`.
extension ShellFailure {
    /// It does not exist, or may not be started: status 78.
    static func programNotStarted(_ name: String, _ reason: ProgramFailure, at range: SourceRange?) -> ShellFailure {
        let isFull = reason == .tooManyOpenFiles
        var failure = configuration(
            isFull ? .programNoDescriptors(Code(name)) : .programNotStarted(Code(name)),
            next: isFull ? .programNoDescriptorsNext : .programNotStartedNext
        )
        failure.range = range
        return failure
    }

    /// It failed: status 1, so that `borrow BTC | grep -q other` works like an expectation.
    ///
    /// - Parameter status: not 0; a signal counts as 128 plus its number.
    static func programFailed(_ name: String, status: Int, at range: SourceRange?) -> ShellFailure {
        let program = Code(name)
        return ShellFailure(
            status: .expectationFailed,
            category: Category(rawValue: "program"),
            message: status > 128
                ? .programEnded(program, signal: status - 128)
                : .programFailed(program, status: status),
            range: range
        )
    }
}

extension Message {
    package static func programNotStarted(_ program: Code) -> Message {
        English("program.notStarted", "program \(program) could not be started").chinese("无法启动程序 \(program)")
    }

    package static let programNotStartedNext = English(
        "program.notStartedNext",
        "Give a program in `PATH` or its path. No shell is used; for one write `| sh -c '...'`."
    )
    .chinese("请给出 `PATH` 中的程序或其路径。此处不经过 shell；需要 shell 时请写 `| sh -c '...'`。")

    package static func programNoDescriptors(_ program: Code) -> Message {
        English("program.noDescriptors", "program \(program) could not be started: too many open files")
            .chinese("无法启动程序 \(program)：打开的文件过多")
    }

    package static let programNoDescriptorsNext = English(
        "program.noDescriptorsNext",
        "Wait until other programs have ended, or start marginsh after `ulimit -n 1024`."
    )
    .chinese("请等待其他程序结束，或先执行 `ulimit -n 1024` 再启动本程序。")

    package static func programFailed(_ program: Code, status: Int) -> Message {
        English("program.failed", "program \(program) ended with status \(status)")
            .chinese("程序 \(program) 以状态 \(status) 结束")
    }

    package static func programEnded(_ program: Code, signal: Int) -> Message {
        English("program.ended", "program \(program) was ended by signal \(signal)")
            .chinese("程序 \(program) 被信号 \(signal) 终止")
    }
}
