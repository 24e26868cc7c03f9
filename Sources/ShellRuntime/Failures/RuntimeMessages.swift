package import BilingualText

extension Message {
    // MARK: Variables, fields and names

    package static func unsetVariable(_ found: Code) -> Message {
        English("runtime.unsetVariable", "\(found) is not set").chinese("\(found) 未设置")
    }

    package static func missingArgumentValue(_ found: Code) -> Message {
        English("runtime.missingArgumentValue", "\(found) is missing; pass it after the file name")
            .chinese("缺少 \(found)；请写在文件名之后")
    }

    package static let noLastRecord = English(
        "runtime.noLastRecord",
        "`$last` is empty: no command has returned a record yet; try `borrow BTC` first"
    )
    .chinese("还没有查询过，`$last` 为空；请先试 `borrow BTC`")

    package static let lastOfAnotherAccount = English(
        "runtime.lastOfAnotherAccount",
        "the last record is from another account or host, so `$last` and bare names are empty; query again"
    )
    .chinese("最近的结果属于另一个账户或主机，因此 `$last` 和条件中的名称为空；请重新执行命令")

    package static func unknownField(_ found: Code, allowed: [String]) -> Message {
        English("runtime.unknownField", "unknown field \(found); choose \(allowed)")
            .chinese("没有字段 \(found)；可选 \(allowed)")
    }

    package static func noFields(_ found: Code) -> Message {
        English("runtime.noFields", "\(found) is not a record, so it has no fields").chinese("\(found) 不是查询结果，没有字段")
    }

    package static func listHasNoFields(_ found: Code) -> Message {
        English("runtime.listHasNoFields", "a list has no field \(found); name an element first, such as `[0]`")
            .chinese("列表没有字段 \(found)；请先指定元素，例如 `[0]`")
    }

    package static func noElements(_ kind: Message) -> Message {
        English("runtime.noElements", "\(kind) has no elements").chinese("\(kind)没有元素")
    }

    package static func noSuchElement(_ place: Int, count: Int) -> Message {
        English("runtime.noSuchElement", "the list has no element \(place): it has \(count)")
            .chinese("列表没有第 \(place) 个元素：共 \(count) 个")
    }

    package static func notCountable(_ kind: Message) -> Message {
        English("runtime.notCountable", "`count` needs a list, not \(kind)").chinese("`count` 需要列表，而不是\(kind)")
    }

    package static func bracesEndName(_ suggestion: Code) -> Message {
        English("runtime.bracesEndName", "write \(suggestion) to end the name before the dot")
            .chinese("若要在点号前结束名称，请写成 \(suggestion)")
    }

    package static func unknownConditionName(_ found: Code) -> Message {
        English("runtime.unknownName", "unknown name \(found) in a condition").chinese("条件中没有名称 \(found)")
    }

    package static func quoteText(_ suggestion: Code) -> Message {
        English("runtime.quoteText", "write \(suggestion) for the text").chinese("若要表示文本，请写成 \(suggestion)")
    }

    // MARK: Computing

    package static func incomparableKinds(_ left: Message, right: Message) -> Message {
        English("runtime.incomparableKinds", "\(left) cannot be compared with \(right)").chinese("\(left)不能与\(right)比较")
    }

    package static func unorderedKind(_ kind: Message) -> Message {
        English("runtime.unorderedKind", "\(kind) has no order; compare its fields").chinese("\(kind)没有大小之分；请比较它的字段")
    }

    package static func operandKinds(_ operation: Code, left: Message, right: Message) -> Message {
        English("runtime.operandKinds", "\(operation) cannot be used with \(left) and \(right)")
            .chinese("\(operation) 不能用于\(left)和\(right)")
    }

    package static func notACondition(_ kind: Message) -> Message {
        English("runtime.notACondition", "\(kind) is not a condition; compare it with a value")
            .chinese("\(kind)不是条件；请将它与某个值比较")
    }

    package static func badNumber(_ found: Code) -> Message {
        English("runtime.badNumber", "\(found) is not a number; write up to 76 digits with no leading zero")
            .chinese("\(found) 不是数字；最多 76 位，且不能有多余的前导零")
    }

    package static let numberOverflow = English("runtime.overflow", "the result needs more than 76 digits")
        .chinese("结果超过 76 位")

    package static let divisionByZero = English("runtime.divisionByZero", "division by zero").chinese("除数为零")

    package static let inexactDivision =
        English("runtime.inexactDivision", "the result has no exact decimal form; multiply instead")
        .chinese("结果不是有限小数；请改用乘法")

    package static func textTooLong(_ limit: Int) -> Message {
        English("runtime.textTooLong", "the text would be longer than \(limit) bytes; shorten it")
            .chinese("文本将超过 \(limit) 字节；请缩短")
    }

    package static func listTooLong(_ limit: Int) -> Message {
        English("runtime.listTooLong", "the list would have more than \(limit) elements; shorten it")
            .chinese("列表将超过 \(limit) 个元素；请减少")
    }

    // MARK: Kinds of values

    package static let kindNumber = English("runtime.kindNumber", "a number").chinese("数字")
    package static let kindText = English("runtime.kindText", "a text").chinese("文本")
    package static let kindDuration = English("runtime.kindDuration", "a duration").chinese("时长")
    package static let kindRecord = English("runtime.kindRecord", "a record").chinese("查询结果")
    package static let kindList = English("runtime.kindList", "a list").chinese("列表")
    package static let kindBoolean = English("runtime.kindBoolean", "a condition").chinese("条件")

    package static func recordExpected(_ schema: Code, found: Message) -> Message {
        English("runtime.recordExpected", "expected a variable with a record of \(schema), found \(found)")
            .chinese("此处应为含 \(schema) 记录的变量，实为\(found)")
    }

    package static let kindNothing = English("runtime.kindNothing", "nothing").chinese("空值")

    // MARK: Rows

    package static func noRawForm(_ command: Code) -> Message {
        English("runtime.noRawForm", "\(command) has no raw form: it does not show a response as the exchange sent it")
            .chinese("\(command) 没有 raw 格式：它不显示交易所返回的原文")
    }

    package static func rawHasNoRows(_ option: Code) -> Message {
        English("runtime.rawHasNoRows", "\(option) chooses rows, but `as raw` shows the response as it was sent")
            .chinese("\(option) 用于选择行，而 `as raw` 按原文显示响应")
    }

    // MARK: Binding

    package static func oneValueExpected(_ found: Code) -> Message {
        English("runtime.oneValueExpected", "expected exactly one value, not \(found)").chinese("此处只能有一个值，而不是 \(found)")
    }

    package static func notAnInteger(_ found: Code) -> Message {
        English("runtime.notAnInteger", "\(found) is not an integer").chinese("\(found) 不是整数")
    }

    package static func integerOutOfRange(_ found: Code, lowest: Int, highest: Int, unit: String) -> Message {
        let unit = unit.isEmpty ? "" : " " + unit
        return English("runtime.integerOutOfRange", "\(found) is out of range (\(lowest) to \(highest)\(unit))")
            .chinese("\(found) 超出范围（\(lowest) 到 \(highest)\(unit)）")
    }

    package static func durationOutOfRange(_ found: Code, lowest: Code, highest: Code) -> Message {
        English("runtime.durationOutOfRange", "\(found) is out of range (\(lowest) to \(highest))")
            .chinese("\(found) 超出范围（\(lowest) 到 \(highest)）")
    }

    package static func notANumber(_ found: Code) -> Message {
        English("runtime.notANumber", "\(found) is not a number").chinese("\(found) 不是数字")
    }

    package static func notAChoice(_ found: Code, allowed: [String]) -> Message {
        English("runtime.notAChoice", "\(found) is not allowed here; choose \(allowed)")
            .chinese("此处不能使用 \(found)；可选 \(allowed)")
    }

    package static func durationAsAsset(_ found: Code) -> Message {
        English("runtime.durationAsAsset", "\(found) is a duration, not an asset; quote it if an asset has that name")
            .chinese("\(found) 是时长而不是资产；若确有此资产请加引号")
    }

    package static func dashedName(_ found: Code) -> Message {
        English(
            "runtime.dashedName",
            "\(found) begins with a dash, but assets and pairs never do; options are plain words here"
        )
        .chinese("\(found) 以短横线开头，不是资产或交易对；此处的选项是普通单词")
    }

    package static func separatedName(_ found: Code) -> Message {
        English("runtime.separatedName", "\(found) has a separator, but assets and pairs never do")
            .chinese("\(found) 含有分隔符，不是资产或交易对")
    }

    package static let emptyWord = English("runtime.emptyWord", "the text is empty").chinese("文本为空")

    package static func unknownSetting(_ found: Code) -> Message {
        English("runtime.unknownSetting", "unknown setting \(found); `show` lists them")
            .chinese("没有设置 \(found)；`show` 列出全部设置")
    }

    package static func badProfileName(_ found: Code) -> Message {
        English(
            "runtime.badProfileName",
            "\(found) is not a valid profile name; use up to 64 letters, digits, `.`, `_` and `-`"
        )
        .chinese("\(found) 不是有效的配置档名称（字母、数字、`.`、`_`、`-`，最多 64 个）")
    }

    package static func badURL(_ found: Code) -> Message {
        English("runtime.badURL", "\(found) is not a URL; write `SCHEME://HOST` or `SCHEME://HOST:PORT`")
            .chinese("\(found) 不是网址；请写成 `SCHEME://HOST` 或 `SCHEME://HOST:PORT`")
    }

    package static func secretPlaceExpected(_ setting: Code) -> Message {
        English(
            "runtime.literalSecret",
            "\(setting) takes the place where the secret is stored, never the secret itself"
        )
        .chinese("\(setting) 只接受密钥的存放位置，不接受密钥本身")
    }

    package static func secretForms(_ allowed: [String]) -> Message {
        English("runtime.secretForms", "write \(allowed)").chinese("请写成 \(allowed)")
    }

    package static func loginInURL(_ setting: Code) -> Message {
        English(
            "runtime.loginInURL",
            """
            \(setting) must not contain a user name or password, because it is shown and saved; `set proxyAuth \
            env:NAME` says where a proxy's login is stored
            """
        )
        .chinese("\(setting) 会被显示和保存，不能包含用户名和密码；登录信息请用 `set proxyAuth env:NAME` 指定")
    }

    package static let looksLikeSecret = English(
        "runtime.looksLikeSecret",
        """
        this looks like a key, so it is not shown again and not kept in the history; `profile new` reads keys \
        without showing them
        """
    )
    .chinese("这看起来像密钥，因此不显示，也不记入历史；`profile new` 会在不显示的情况下要求输入密钥")

    package static func permissionNeeded(_ what: Code) -> Message {
        English("runtime.permissionNeeded", "a script may not use \(what) without permission")
            .chinese("脚本未经允许不能使用 \(what)")
    }

    package static func permissionFlag(_ flag: Code) -> Message {
        English("runtime.permissionFlag", "If you trust the script, start it with \(flag).")
            .chinese("若信任该脚本，请加上 \(flag) 运行。")
    }

    package static func notInProfile(_ found: Code) -> Message {
        English("runtime.notInProfile", "a profile may only use `set`, `use` and `let`, not \(found)")
            .chinese("配置档文件只能使用 `set`、`use` 和 `let`，不能使用 \(found)")
    }
}
