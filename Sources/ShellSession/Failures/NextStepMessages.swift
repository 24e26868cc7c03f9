package import BilingualText

extension Message {
    package static func usageNext(_ statement: Code) -> Message {
        English("cause.usageNext", "\(statement) shows the usage.").chinese("用法见 \(statement)。")
    }

    package static let expectationNext =
        English("cause.expectationNext", "`echo $last` shows the last result. `set onError continue` runs the rest.")
        .chinese("`echo $last` 显示最近的结果。`set onError continue` 可继续执行其余语句。")

    package static let conditionNext =
        English("cause.conditionNext", "Give it longer with `for` or `times`, or relax the condition.")
        .chinese("请用 `for` 或 `times` 延长，或放宽条件。")

    package static let configurationNext =
        English("cause.configurationNext", "`show` lists each setting and where it came from.")
        .chinese("`show` 列出各项设置及其来源。")

    package static let errorNext = English("cause.errorNext", "`error` explains it.").chinese("`error` 给出说明。")

}
