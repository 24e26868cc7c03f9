package import BilingualText

extension Message {
    // MARK: Modifiers

    package static func missingFormat(_ allowed: [String]) -> Message {
        English("syntax.missingFormat", "`as` needs a format; choose \(allowed)").chinese("`as` 之后需要格式；可选 \(allowed)")
    }

    package static func unknownFormat(_ found: Code) -> Message {
        English("syntax.unknownFormat", "unknown format \(found); write `\"as\"` if it is text")
            .chinese("没有格式 \(found)")
    }

    package static let missingFile = English("syntax.missingFile", "expected a file name").chinese("此处需要文件名")

    package static let missingProgram = English("syntax.missingProgram", "`|` needs the name of a program")
        .chinese("`|` 之后需要程序名")

    package static func shellOperator(_ found: Code, right: Code) -> Message {
        English("syntax.shellOperator", "\(found) is not part of this language; use \(right)")
            .chinese("本语言没有 \(found)；请使用 \(right)")
    }

    package static let backgroundOnlyForCommands =
        English("syntax.backgroundOnlyForCommands", "only a command can run in the background; delete the `&`")
        .chinese("只有命令可以在后台运行；请删除 `&`")

    // MARK: Words and expressions

    package static func malformedVariable(_ found: Code) -> Message {
        English(
            "syntax.malformedVariable",
            """
            \(found) is not a variable; write `\\$` inside double quotes, or '$' in single ones, for a dollar sign
            """
        )
        .chinese("\(found) 不是变量；若要美元符号，请在双引号内写 `\\$`，或在单引号内写 '$'")
    }

    package static func unknownEscape(_ found: Code) -> Message {
        English("syntax.unknownEscape", "unknown escape \(found); write `\\\\` for a backslash")
            .chinese("没有转义 \(found)；反斜杠请写成 `\\\\`")
    }

    package static let malformedUnicodeEscape = English(
        "syntax.malformedUnicodeEscape",
        "write a character as `\\u{1F600}`, with up to eight hexadecimal digits"
    )
    .chinese("字符请写成 `\\u{1F600}` 的形式，最多八位十六进制数字")

    package static let valueExpected =
        English("syntax.valueExpected", "expected a value, such as a number, a quoted text or `$name`")
        .chinese("此处需要一个值，例如数字、带引号的文本或 `$name`")

    package static let chainedComparison =
        English("syntax.chainedComparison", "comparisons cannot be chained; join two with `and`")
        .chinese("比较不能连写；请用 `and` 连接两个比较")

    package static func otherOperator(_ found: Code, right: Code) -> Message {
        English("syntax.otherOperator", "\(found) is written \(right) here").chinese("\(found) 在这里写作 \(right)")
    }

    package static func malformedName(_ found: Code) -> Message {
        English("syntax.malformedName", "\(found) is not a name; write one such as `amount` or `ETH.amount`")
            .chinese("\(found) 不是名称；请写成 `amount` 或 `ETH.amount` 的形式")
    }

    // MARK: Notes

    package static func didYouMean(_ suggestion: Code) -> Message {
        English("syntax.didYouMean", "did you mean \(suggestion)?").chinese("是否想输入 \(suggestion)？")
    }

    package static func allowedHere(_ allowed: [String]) -> Message {
        English("syntax.allowedHere", "allowed here: \(allowed)").chinese("此处可用：\(allowed)")
    }

    package static func quoteToMeanText(_ suggestion: Code) -> Message {
        English("syntax.quoteToMeanText", "write \(suggestion) for the plain word")
            .chinese("若要表示普通的词，请写成 \(suggestion)")
    }

    package static let durationForm =
        English("syntax.durationForm", "a duration is written `500ms`, `30s`, `5m` or `1h30m`")
        .chinese("时长写作 `500ms`、`30s`、`5m` 或 `1h30m`")

    package static func sourcedFrom(_ place: String) -> Message {
        English("syntax.sourcedFrom", "sourced at \(place)").chinese("由 \(place) 处的 `source` 读入")
    }
}
