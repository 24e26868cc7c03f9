package import BilingualText

extension Message {
    package static let zeroCauses = English(
        "cause.zeroCauses",
        "collateral, the VIP borrow limit, no available inventory, or borrowing switched off"
    )
    .chinese("抵押品不足、VIP 借贷限额、可用库存不足，或借款被关闭")

    package static let zeroMeaning = English("cause.zeroMeaning", "the exchange says that nothing can be borrowed")
        .chinese("交易所返回目前不能借入")

    package static let nothingFailedYet =
        English("failure.nothingFailed", "no error so far; `error -3045` explains a code")
        .chinese("尚无错误；`error -3045` 可说明某个错误码")

    package static let failureOfAnotherAccount = English(
        "failure.ofAnotherAccount",
        """
        this error is from before the account or the host changed, so the causes are not based on the present \
        account
        """
    )
    .chinese("该错误发生在更换账户或主机之前，因此分析原因时没有使用当前账户的信息")

    package static func unknownCode(_ code: Code) -> Message {
        English("failure.unknownCode", "unknown code \(code)").chinese("未知的错误码 \(code)")
    }

    package static let unknownCodeNext =
        English("failure.unknownCodeNext", "Give a code such as `-3045`, or a word such as `error signature`.")
        .chinese("请给出错误码（如 `-3045`）或一个词（如 `error signature`）。")
}
