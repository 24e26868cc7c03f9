import BilingualText
import ShellRuntime

/// The words that begin a statement but are not commands.
enum StatementKeyword {
    static let all: [(word: String, summary: LocalizedText)] = [
        (
            "let",
            LocalizedText("assign a value or a command's record to a variable", "将值或命令的结果赋给变量")
        ),
        ("expect", LocalizedText("fail if a condition is false", "条件不成立时失败")),
        ("if", LocalizedText("run a block if a condition is true", "条件成立时运行代码块")),
        ("for", LocalizedText("run a block for each value", "对每个值运行代码块")),
        ("repeat", LocalizedText("run a block N times", "运行代码块 N 次")),
        ("try", LocalizedText("run a block and handle its failure", "运行代码块并处理失败")),
        ("break", LocalizedText("end the loop", "结束循环")),
        ("continue", LocalizedText("start the loop's next round", "进入下一轮循环")),
    ]
}
