package import BilingualText

extension Message {
    // MARK: Why a stated cost is only a bound

    package static let boundByBranch = English("runtime.boundByBranch", "which branch runs is not known in advance")
        .chinese("执行哪个分支取决于响应")

    package static let boundByUnknownWords =
        English("runtime.boundByUnknownWords", "the variables get their values only when it runs")
        .chinese("运行时才知道变量的值")

    package static let boundByEarlyEnd = English("runtime.boundByEarlyEnd", "it may end before all requests are sent")
        .chinese("可能在发送全部请求之前就结束")

    package static let boundByUnreadFile = English("runtime.boundByUnreadFile", "the file it runs could not be read")
        .chinese("无法读取它要运行的文件")

    package static let boundByOutsideFile =
        English("runtime.boundByOutsideFile", "the file it runs is outside the script's folder and was not read")
        .chinese("它要运行的文件在脚本所在文件夹之外，未读取")

    package static let boundByAmount =
        English("runtime.boundByAmount", "how many requests follow depends on how much there is")
        .chinese("后续请求的次数取决于数据的多少")

    package static let boundByCommand = English("runtime.boundByCommand", "the command may send fewer requests")
        .chinese("该命令实际发送的请求可能更少")

    // MARK: Running

    package static func expectationFailed(_ found: Code) -> Message {
        English("runtime.expectationFailed", "\(found) is false").chinese("\(found) 不成立")
    }

    package static func expectationReason(_ reason: String) -> Message {
        Message("runtime.expectationReason", verbatim: "\(reason)")
    }

    package static func comparedSides(_ condition: Code, left: Code, right: Code) -> Message {
        English("runtime.comparedSides", "in \(condition): left \(left), right \(right)")
            .chinese("\(condition) 中：左边 \(left)，右边 \(right)")
    }

    package static let unknownOutcome =
        English("runtime.unknownOutcome", "a value in this comparison is missing, so the comparison counts as false")
        .chinese("所比较的值缺失，因此视为不成立")

    package static let failureExpected = English("runtime.failureExpected", "the block should have failed but did not")
        .chinese("代码块应当失败，但没有失败")

    package static func otherFailureExpected(_ expected: Code, found: Message) -> Message {
        English(
            "runtime.otherFailureExpected",
            "the block should have failed with \(expected); it failed with: \(found)"
        )
        .chinese("代码块应当以 \(expected) 失败，实际为：\(found)")
    }

    package static func statementFailed(_ status: Int) -> Message {
        English("runtime.statementFailed", "the statement ended with status \(status)").chinese("语句以状态 \(status) 结束")
    }

    package static func sourceTooDeep(_ limit: Int) -> Message {
        English("runtime.sourceTooDeep", "`source` is nested more than \(limit) files deep")
            .chinese("`source` 最多嵌套 \(limit) 层")
    }

    package static func sourceCycle(_ found: Code) -> Message {
        English("runtime.sourceCycle", "\(found) is already running; a file cannot `source` itself")
            .chinese("\(found) 已在运行；文件不能 `source` 自身")
    }

    package static func sourceHasErrors(_ found: Code) -> Message {
        English("runtime.sourceHasErrors", "\(found) has errors, so none of it ran").chinese("\(found) 有错误，因此没有执行任何内容")
    }

    package static let interrupted = English("runtime.interrupted", "interrupted").chinese("已中断")

    package static func internalError(_ detail: String) -> Message {
        English("runtime.internalError", "internal error: \(detail)").chinese("程序内部错误：\(detail)")
    }

    package static let reportBug = English("runtime.reportBug", "Please report this error with the line you typed.")
        .chinese("请报告此错误，并附上输入的内容。")
}
