import BilingualText
import ShellRuntime

/// The words that begin a statement and are no command.
enum StatementKeyword {
    static let all: [(word: String, summary: LocalizedText)] = [
        ("let", LocalizedText(english: "name a value or an answer", chinese: "为值或答案命名")),
        ("expect", LocalizedText(english: "demand that a condition holds", chinese: "要求条件成立")),
        ("if", LocalizedText(english: "run a block if a condition holds", chinese: "条件成立时运行代码块")),
        ("for", LocalizedText(english: "run a block for each of several values", chinese: "对每个值运行代码块")),
        ("repeat", LocalizedText(english: "run a block several times", chinese: "多次运行代码块")),
        ("try", LocalizedText(english: "run a block and catch its failure", chinese: "运行代码块并捕获失败")),
        ("break", LocalizedText(english: "leave the loop", chinese: "退出循环")),
        ("continue", LocalizedText(english: "go on with the loop's next round", chinese: "进入下一次循环")),
    ]
}
