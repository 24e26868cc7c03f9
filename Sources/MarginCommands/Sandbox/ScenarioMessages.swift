package import BilingualText

extension Message {
    package static func scenarioNotJSON(_ expected: Message) -> Message {
        Message(
            "scenario.notJSON",
            english: "invalid JSON: expected \(expected)",
            chinese: "不是有效的 JSON：此处应为\(expected)"
        )
    }

    package static func scenarioWrongKind(_ wanted: Message, found: Message) -> Message {
        Message(
            "scenario.wrongKind",
            english: "expected \(wanted), found \(found)",
            chinese: "此处应为\(wanted)，实为\(found)"
        )
    }

    package static func scenarioUnknownMember(_ name: Code, known: [String]) -> Message {
        Message(
            "scenario.unknownMember",
            english: "unknown member \(name); choose \(known)",
            chinese: "没有 \(name)；可用 \(known)"
        )
    }

    package static func scenarioMissingMember(_ name: Code) -> Message {
        Message("scenario.missingMember", english: "\(name) is missing", chinese: "缺少 \(name)")
    }

    package static func scenarioBadNumber(_ text: Code) -> Message {
        Message(
            "scenario.badNumber",
            english: "\(text) is not a decimal; write up to 15 digits before and 10 after the point, in quotes",
            chinese: "\(text) 不是十进制数；请写小数点前至多 15 位、后至多 10 位的数字，并加引号"
        )
    }

    package static func scenarioOutOfRange(_ text: Code, bounds: Message) -> Message {
        Message(
            "scenario.outOfRange",
            english: "\(text) is out of range; write \(bounds)",
            chinese: "\(text) 超出范围；请写\(bounds)"
        )
    }

    package static func scenarioBadDuration(_ text: Code) -> Message {
        Message(
            "scenario.badDuration",
            english: "\(text) is not a duration; write one such as `500ms`, `30s`, `5m`, `1h` or `3d`",
            chinese: "\(text) 不是时长；请写 `500ms`、`30s`、`5m`、`1h` 或 `3d` 之类"
        )
    }

    package static func scenarioNotOneOf(_ text: Code, values: [String]) -> Message {
        Message(
            "scenario.notOneOf",
            english: "\(text) is not allowed here; write \(values)",
            chinese: "此处不可用 \(text)；请写 \(values)"
        )
    }

    package static func scenarioUnknownName(_ name: Code) -> Message {
        Message("scenario.unknownName", english: "\(name) is not defined in this scenario", chinese: "本场景未定义 \(name)")
    }

    package static func scenarioDuplicateName(_ name: Code) -> Message {
        Message(
            "scenario.duplicateName",
            english: "\(name) is defined twice; remove one",
            chinese: "\(name) 定义了两次；请删去一个"
        )
    }

    package static func scenarioBadKey(_ kind: String) -> Message {
        Message(
            "scenario.badKey",
            english: "this is not a \(kind) public key; give its PEM text or the base64 of its DER form",
            chinese: "这不是 \(kind) 公钥；请给出其 PEM 文本或 DER 形式的 base64"
        )
    }

    // MARK: What must be in order

    package static let scenarioOrderOfBands = Message(
        "scenario.order.bands",
        english: "bands must rise, their ratios must not rise, and only the last may lack `upTo`",
        chinese: "各档上限须递增，比率不得递增，且只有最后一档可省略 `upTo`"
    )

    package static let scenarioOrderOfTiers = Message(
        "scenario.order.tiers",
        english: "tiers must fall in leverage while risk ratios and limits rise",
        chinese: "各档杠杆须递减，风险率与上限须递增"
    )

    package static let scenarioOrderOfTimes = Message(
        "scenario.order.times",
        english: "the times in `after` must rise",
        chinese: "`after` 中的时间须递增"
    )

    // MARK: What a value is, or should be

    package static let jsonObject = Message("scenario.kind.object", english: "an object", chinese: "对象")

    package static let jsonList = Message("scenario.kind.list", english: "a list", chinese: "列表")

    package static let jsonText = Message("scenario.kind.text", english: "text", chinese: "文本")

    package static let jsonEmptyText = Message("scenario.kind.emptyText", english: "empty text", chinese: "空文本")

    package static let jsonNumber = Message("scenario.kind.number", english: "a number", chinese: "数字")

    package static let jsonWholeNumber = Message("scenario.kind.wholeNumber", english: "an integer", chinese: "整数")

    package static let jsonDecimal = Message("scenario.kind.decimal", english: "a decimal", chinese: "十进制数")

    package static let jsonBoolean = Message(
        "scenario.kind.truth",
        english: "`true` or `false`",
        chinese: " `true` 或 `false`"
    )

    package static let jsonNull = Message("scenario.kind.null", english: "`null`", chinese: " `null`")

    // MARK: What JSON wants

    package static let jsonMoreText = Message("scenario.json.moreText", english: "more text", chinese: "更多内容，但文件已结束")

    package static let jsonValue = Message("scenario.json.value", english: "a value", chinese: "一个值")

    package static let jsonName = Message("scenario.json.name", english: "a name in double quotes", chinese: "双引号中的名称")

    package static let jsonDigit = Message("scenario.json.digit", english: "a digit", chinese: "一位数字")

    package static func jsonSign(_ signs: [String]) -> Message {
        Message("scenario.json.sign", english: "\(signs)", chinese: " \(signs)")
    }

    package static func jsonLevels(_ most: Int) -> Message {
        Message("scenario.json.levels", english: "at most \(most) nested levels", chinese: "至多 \(most) 层嵌套")
    }

    package static let jsonEscape = Message(
        "scenario.json.escape",
        english: "a valid JSON escape",
        chinese: " JSON 允许的转义"
    )

    package static let jsonPlainText = Message(
        "scenario.json.plainText",
        english: "UTF-8 without control characters",
        chinese: "不含控制字符的 UTF-8 文本"
    )

    package static func jsonNameOnce(_ name: Code) -> Message {
        Message("scenario.json.nameOnce", english: "\(name) only once", chinese: "不重复的名称，\(name) 只能出现一次")
    }

    package static let jsonEnd = Message(
        "scenario.json.nothing",
        english: "the end of the file",
        chinese: "文件结尾，值之后不应再有内容"
    )

    // MARK: Where a number must lie

    package static func numberBetween(_ least: Int, most: Int) -> Message {
        Message("scenario.bounds.between", english: "\(least) to \(most)", chinese: " \(least) 至 \(most)")
    }

    package static let numberAboveZero = Message(
        "scenario.bounds.aboveZero",
        english: "a number above 0",
        chinese: "大于 0 的数"
    )

    package static let ratiosAboveOne = Message(
        "scenario.bounds.aboveOne",
        english: "ratios above 1",
        chinese: "大于 1 的比率"
    )

    package static let shareBelowOne = Message(
        "scenario.bounds.belowOne",
        english: "a share below 1",
        chinese: "小于 1 的份额"
    )

    package static func amountAtMost(_ most: Code) -> Message {
        Message(
            "scenario.bounds.atMost",
            english: "an amount for a total of at most \(most)",
            chinese: "合计不超过 \(most) 的数量"
        )
    }

    package static let timeOfTenMilliseconds = Message(
        "scenario.bounds.tenMilliseconds",
        english: "a time of at least `10ms`",
        chinese: "至少 `10ms` 的时间"
    )
}
