package import BilingualText

extension Message {
    package static func scenarioNotJSON(_ expected: Message) -> Message {
        English("scenario.notJSON", "invalid JSON: expected \(expected)").chinese("不是有效的 JSON：此处应为\(expected)")
    }

    package static func scenarioWrongKind(_ wanted: Message, found: Message) -> Message {
        English("scenario.wrongKind", "expected \(wanted), found \(found)").chinese("此处应为\(wanted)，实为\(found)")
    }

    package static func scenarioUnknownMember(_ name: Code, known: [String]) -> Message {
        English("scenario.unknownMember", "unknown member \(name); choose \(known)").chinese("没有 \(name)；可用 \(known)")
    }

    package static func scenarioMissingMember(_ name: Code) -> Message {
        English("scenario.missingMember", "\(name) is missing").chinese("缺少 \(name)")
    }

    package static func scenarioBadNumber(_ text: Code) -> Message {
        English(
            "scenario.badNumber",
            "\(text) is not a decimal; write up to 15 digits before and 10 after the point, in quotes"
        )
        .chinese("\(text) 不是十进制数；请写小数点前至多 15 位、后至多 10 位的数字，并加引号")
    }

    package static func scenarioOutOfRange(_ text: Code, bounds: Message) -> Message {
        English("scenario.outOfRange", "\(text) is out of range; write \(bounds)").chinese("\(text) 超出范围；请写\(bounds)")
    }

    package static func scenarioBadDuration(_ text: Code) -> Message {
        English(
            "scenario.badDuration",
            "\(text) is not a duration; write one such as `500ms`, `30s`, `5m`, `1h` or `3d`"
        )
        .chinese("\(text) 不是时长；请写 `500ms`、`30s`、`5m`、`1h` 或 `3d` 之类")
    }

    package static func scenarioNotOneOf(_ text: Code, values: [String]) -> Message {
        English("scenario.notOneOf", "\(text) is not allowed here; write \(values)")
            .chinese("此处不可用 \(text)；请写 \(values)")
    }

    package static func scenarioUnknownName(_ name: Code) -> Message {
        English("scenario.unknownName", "\(name) is not defined in this scenario").chinese("本场景未定义 \(name)")
    }

    package static func scenarioDuplicateName(_ name: Code) -> Message {
        English("scenario.duplicateName", "\(name) is defined twice; remove one").chinese("\(name) 定义了两次；请删去一个")
    }

    package static func scenarioBadKey(_ kind: String) -> Message {
        English("scenario.badKey", "this is not a \(kind) public key; give its PEM text or the base64 of its DER form")
            .chinese("这不是 \(kind) 公钥；请给出其 PEM 文本或 DER 形式的 base64")
    }

    // MARK: What must be in order

    package static let scenarioOrderOfBands = English(
        "scenario.order.bands",
        "bands must rise, their ratios must not rise, and only the last may lack `upTo`"
    )
    .chinese("各档上限须递增，比率不得递增，且只有最后一档可省略 `upTo`")

    package static let scenarioOrderOfTiers =
        English("scenario.order.tiers", "tiers must fall in leverage while risk ratios and limits rise")
        .chinese("各档杠杆须递减，风险率与上限须递增")

    package static let scenarioOrderOfTimes = English("scenario.order.times", "the times in `after` must rise")
        .chinese("`after` 中的时间须递增")

    // MARK: What a value is, or should be

    package static let jsonObject = English("scenario.kind.object", "an object").chinese("对象")
    package static let jsonList = English("scenario.kind.list", "a list").chinese("列表")
    package static let jsonText = English("scenario.kind.text", "text").chinese("文本")
    package static let jsonEmptyText = English("scenario.kind.emptyText", "empty text").chinese("空文本")
    package static let jsonNumber = English("scenario.kind.number", "a number").chinese("数字")
    package static let jsonWholeNumber = English("scenario.kind.wholeNumber", "an integer").chinese("整数")
    package static let jsonDecimal = English("scenario.kind.decimal", "a decimal").chinese("十进制数")
    package static let jsonBoolean = English("scenario.kind.truth", "`true` or `false`").chinese(" `true` 或 `false`")
    package static let jsonNull = English("scenario.kind.null", "`null`").chinese(" `null`")

    // MARK: What JSON wants

    package static let jsonMoreText = English("scenario.json.moreText", "more text").chinese("更多内容，但文件已结束")
    package static let jsonValue = English("scenario.json.value", "a value").chinese("一个值")
    package static let jsonName = English("scenario.json.name", "a name in double quotes").chinese("双引号中的名称")
    package static let jsonDigit = English("scenario.json.digit", "a digit").chinese("一位数字")

    package static func jsonSign(_ signs: [String]) -> Message {
        English("scenario.json.sign", "\(signs)").chinese(" \(signs)")
    }

    package static func jsonLevels(_ most: Int) -> Message {
        English("scenario.json.levels", "at most \(most) nested levels").chinese("至多 \(most) 层嵌套")
    }

    package static let jsonEscape = English("scenario.json.escape", "a valid JSON escape").chinese(" JSON 允许的转义")

    package static let jsonPlainText = English("scenario.json.plainText", "UTF-8 without control characters")
        .chinese("不含控制字符的 UTF-8 文本")

    package static func jsonNameOnce(_ name: Code) -> Message {
        English("scenario.json.nameOnce", "\(name) only once").chinese("不重复的名称，\(name) 只能出现一次")
    }

    package static let jsonEnd = English("scenario.json.nothing", "the end of the file").chinese("文件结尾，值之后不应再有内容")

    // MARK: Where a number must lie

    package static func numberBetween(_ least: Int, most: Int) -> Message {
        English("scenario.bounds.between", "\(least) to \(most)").chinese(" \(least) 至 \(most)")
    }

    package static let numberAboveZero = English("scenario.bounds.aboveZero", "a number above 0").chinese("大于 0 的数")
    package static let ratiosAboveOne = English("scenario.bounds.aboveOne", "ratios above 1").chinese("大于 1 的比率")
    package static let shareBelowOne = English("scenario.bounds.belowOne", "a share below 1").chinese("小于 1 的份额")

    package static func amountAtMost(_ most: Code) -> Message {
        English("scenario.bounds.atMost", "an amount for a total of at most \(most)").chinese("合计不超过 \(most) 的数量")
    }

    package static let timeOfTenMilliseconds = English("scenario.bounds.tenMilliseconds", "a time of at least `10ms`")
        .chinese("至少 `10ms` 的时间")
}
