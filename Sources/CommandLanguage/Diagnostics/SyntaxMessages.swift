package import BilingualText

extension Message {
    // MARK: The text itself

    package static let invalidUTF8 = English("syntax.invalidUTF8", "these bytes are not UTF-8; save the file as UTF-8")
        .chinese("这些字节不是 UTF-8；请将文件存为 UTF-8")

    package static func controlCharacter(_ character: String) -> Message {
        English("syntax.controlCharacter", "control character \(character); delete it")
            .chinese("含有控制字符 \(character)；请删除")
    }

    package static func invisibleCharacter(_ character: String) -> Message {
        English("syntax.invisibleCharacter", "invisible character \(character); delete it")
            .chinese("含有不可见字符 \(character)；请删除")
    }

    package static func lineTooLong(_ length: Int, limit: Int) -> Message {
        English("syntax.lineTooLong", "the line has \(length, "byte", "bytes"); the limit is \(limit)")
            .chinese("此行有 \(length) 字节，最多读取 \(limit) 字节；请拆成多行")
    }

    package static func inputMethodTwin(_ found: Code, twin: Code) -> Message {
        English(
            "syntax.inputMethodTwin",
            "\(found) looks like \(twin) but is another character; switch the input method and type \(twin)"
        )
        .chinese("\(found) 看起来像 \(twin)，但不是同一字符；请切换输入法后输入 \(twin)")
    }

    // MARK: What was opened and not closed

    package static func unclosedQuote(_ quote: Code) -> Message {
        English("syntax.unclosedQuote", "unclosed text; end it with \(quote)").chinese("文本没有结束；请以 \(quote) 结尾")
    }

    package static let unclosedBrace = English("syntax.unclosedBrace", "unclosed block; end it with `}`")
        .chinese("代码块没有结束；请以 `}` 结尾")

    package static let unclosedParenthesis =
        English("syntax.unclosedParenthesis", "unclosed parenthesis; end it with `)` on the same line")
        .chinese("括号没有结束；请在同一行以 `)` 结尾")

    package static let unclosedBracket =
        English("syntax.unclosedBracket", "unclosed list; end it with `]` on the same line")
        .chinese("列表没有结束；请在同一行以 `]` 结尾")

    package static let nothingAfterBackslash =
        English("syntax.nothingAfterBackslash", "`\\` joins the next line, and there is none")
        .chinese("`\\` 用来连接下一行，但后面没有内容")

    package static let strayClosingBrace = English("syntax.strayClosingBrace", "unmatched `}`; delete it")
        .chinese("多余的 `}`；请删除")

    package static func blocksTooDeep(_ limit: Int) -> Message {
        English(
            "syntax.blocksTooDeep",
            "blocks can be nested at most \(limit) deep; move the inner ones to a file and `source` it"
        )
        .chinese("代码块最多嵌套 \(limit) 层；请把内层移到文件中，用 `source` 执行")
    }

    package static func expressionTooDeep(_ limit: Int) -> Message {
        English("syntax.expressionTooDeep", "expressions can be nested at most \(limit) deep; name a part with `let`")
            .chinese("表达式最多嵌套 \(limit) 层；请用 `let` 给其中一部分命名")
    }

    // MARK: Statements

    package static func unknownCommand(_ found: Code) -> Message {
        English("syntax.unknownCommand", "unknown command \(found); `help` lists them")
            .chinese("没有命令 \(found)；`help` 列出全部命令")
    }

    package static func statementExpected(_ found: Code) -> Message {
        English("syntax.statementExpected", "a statement starts with a command, not with \(found)")
            .chinese("语句应以命令开头，而不是 \(found)")
    }

    package static func unexpectedWord(_ found: Code) -> Message {
        English("syntax.unexpectedWord", "\(found) is not allowed here").chinese("此处不能使用 \(found)")
    }

    package static func unexpectedMark(_ found: Code) -> Message {
        English("syntax.unexpectedMark", "\(found) is not allowed here; quote it if it is text")
            .chinese("此处不能使用 \(found)；若是文本请加引号")
    }

    package static func missingArgument(_ command: Code, missing: Code) -> Message {
        English("syntax.missingArgument", "\(command) needs \(missing) here").chinese("\(command) 在此处需要 \(missing)")
    }

    package static func missingInterval(_ command: Code) -> Message {
        English("syntax.missingInterval", "\(command) needs a duration here, such as `30s`")
            .chinese("\(command) 在此处需要时长，例如 `30s`")
    }

    package static func durationWithoutUnit(_ found: Code) -> Message {
        English("syntax.durationWithoutUnit", "\(found) has no unit").chinese("\(found) 缺少单位")
    }

    package static func notADuration(_ found: Code) -> Message {
        English("syntax.notADuration", "\(found) is not a duration").chinese("\(found) 不是时长")
    }

    package static func missingSubcommand(_ command: Code, allowed: [String]) -> Message {
        English("syntax.missingSubcommand", "\(command) needs one of \(allowed) here")
            .chinese("\(command) 在此处需要 \(allowed) 之一")
    }

    package static func unknownSubcommand(_ command: Code, found: Code, allowed: [String]) -> Message {
        English("syntax.unknownSubcommand", "unknown subcommand \(found) of \(command); choose \(allowed)")
            .chinese("\(command) 没有子命令 \(found)；可选 \(allowed)")
    }

    package static func miscasedOption(_ found: Code, right: Code) -> Message {
        English("syntax.miscasedOption", "\(found) must be written \(right)").chinese("\(found) 必须写成 \(right)")
    }

    package static func dashedOption(_ found: Code) -> Message {
        English("syntax.dashedOption", "\(found) starts with a dash; options are plain words here")
            .chinese("\(found) 以短横线开头；此处的选项是普通单词")
    }

    package static func repeatedOption(_ option: Code) -> Message {
        English("syntax.repeatedOption", "\(option) is given twice; keep one").chinese("\(option) 出现了两次；请只保留一个")
    }

    package static func excludedOption(_ option: Code, other: Code) -> Message {
        English("syntax.excludedOption", "\(option) and \(other) cannot be combined; keep one")
            .chinese("\(option) 与 \(other) 不能同时使用；请只保留一个")
    }

    package static let blockExpected =
        English("syntax.blockExpected", "expected a block; open it with `{` on the same line")
        .chinese("此处需要代码块；请在同一行用 `{` 开始")

    package static let nestedStatementExpected =
        English("syntax.nestedStatementExpected", "expected a statement, such as `borrow BTC`")
        .chinese("此处需要一条语句，例如 `borrow BTC`")

    package static func strayContinuation(_ found: Code) -> Message {
        English("syntax.strayContinuation", "\(found) must be on the same line as the `}` before it")
            .chinese("\(found) 必须与前面的 `}` 在同一行")
    }

    package static let catchExpected =
        English("syntax.catchExpected", "`try` needs `catch { }` on the same line as its `}`")
        .chinese("`try` 的 `}` 之后需要在同一行写 `catch { }`")

    package static func onlyInLoop(_ found: Code) -> Message {
        English("syntax.onlyInLoop", "\(found) is only allowed inside `for` or `repeat`")
            .chinese("\(found) 只能用在 `for` 或 `repeat` 中")
    }

    package static func nameExpected(_ found: Code) -> Message {
        English("syntax.nameExpected", "\(found) is not a name; use letters, digits and `_`")
            .chinese("\(found) 不是名称；请使用字母、数字和 `_`")
    }

    package static func reservedName(_ found: Code) -> Message {
        English("syntax.reservedName", "\(found) is set by the shell; choose another name")
            .chinese("\(found) 由程序设置；请换一个名称")
    }

    package static let equalsExpected = English("syntax.equalsExpected", "expected `=`").chinese("此处需要 `=`")

    package static let inExpected = English("syntax.inExpected", "expected `in`, as in `for a in BTC ETH { ... }`")
        .chinese("此处需要 `in`，例如 `for a in BTC ETH { ... }`")

    package static let loopWordsExpected =
        English("syntax.loopWordsExpected", "`for` needs at least one value after `in`")
        .chinese("`for` 的 `in` 之后至少需要一个值")
}
