import BilingualText
import ShellRuntime

/// The words that begin a statement but are not commands.
enum StatementKeyword {
    static let all: [(word: String, summary: LocalizedText)] = [
        (
            "let",
            LocalizedText(
                english: "assign a value or a command's record to a variable",
                chinese: "将值或命令的结果赋给变量"
            )
        ),
        ("expect", LocalizedText(english: "fail if a condition is false", chinese: "条件不成立时失败")),
        ("if", LocalizedText(english: "run a block if a condition is true", chinese: "条件成立时运行代码块")),
        ("for", LocalizedText(english: "run a block for each value", chinese: "对每个值运行代码块")),
        ("repeat", LocalizedText(english: "run a block N times", chinese: "运行代码块 N 次")),
        ("try", LocalizedText(english: "run a block and handle its failure", chinese: "运行代码块并处理失败")),
        ("break", LocalizedText(english: "end the loop", chinese: "结束循环")),
        ("continue", LocalizedText(english: "start the loop's next round", chinese: "进入下一轮循环")),
    ]
}
