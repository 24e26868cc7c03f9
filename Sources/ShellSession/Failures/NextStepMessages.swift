package import BilingualText

extension Message {
    package static func usageNext(_ statement: Code) -> Message {
        Message("cause.usageNext", english: "\(statement) shows how it is written", chinese: "\(statement) 显示其写法")
    }

    package static let expectationNext = Message(
        "cause.expectationNext",
        english: "`echo $last` shows the newest answer, `set onError continue` runs what is left",
        chinese: "`echo $last` 显示最近的应答，`set onError continue` 可继续执行其余语句"
    )

    package static let conditionNext = Message(
        "cause.conditionNext",
        english: "give it longer with `for` or `times`, or ask for less",
        chinese: "用 `for` 或 `times` 延长，或放宽条件"
    )

    package static let configurationNext = Message(
        "cause.configurationNext",
        english: "`show` tells each setting and where it came from",
        chinese: "`show` 显示各项设置及其来源"
    )

    package static let errorNext = Message(
        "cause.errorNext",
        english: "`error` tells more about it",
        chinese: "`error` 给出更多说明"
    )

    package static let mistakeNext = Message(
        "cause.mistakeNext",
        english: "`help` lists the commands, and `help COMMAND` shows how one is written",
        chinese: "`help` 列出所有命令，`help COMMAND` 显示其写法"
    )
}
