package import BilingualText

extension Message {
    package static let zeroCauses = Message(
        "cause.zeroCauses",
        english: "collateral, the level's cap, an empty inventory or a switch",
        chinese: "抵押不足、等级上限、库存耗尽或开关关闭"
    )

    package static let zeroMeaning = Message(
        "cause.zeroMeaning",
        english: "the exchange answered that nothing can be borrowed",
        chinese: "交易所答复目前不能借入"
    )

    package static let nothingFailedYet = Message(
        "failure.nothingFailed",
        english: "nothing has failed yet; `error -3045` explains a code",
        chinese: "尚无失败；`error -3045` 可说明某个错误码"
    )

    package static let failureOfAnotherAccount = Message(
        "failure.ofAnotherAccount",
        english: """
            this failed before the account or the host changed: what is known of the present one was not used for its \
            causes
            """,
        chinese: "该失败发生在更换账户或主机之前：分析原因时没有使用当前账户的信息"
    )

    package static func unknownCode(_ code: Code) -> Message {
        Message("failure.unknownCode", english: "nothing is known of \(code)", chinese: "没有关于 \(code) 的说明")
    }

    package static let unknownCodeNext = Message(
        "failure.unknownCodeNext",
        english: "give a code such as `-3045`, or a word such as `error signature`",
        chinese: "请给出错误码（如 `-3045`）或一个词（如 `error signature`）"
    )
}
