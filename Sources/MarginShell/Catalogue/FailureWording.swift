/// What `error` says, in both languages.
enum FailureWording {
    static let english: [FailureMessage: String] = [
        .nothingFailed: "nothing has failed yet; `error -3045` explains a code",
        .ofAnotherAccount:
            "this failed before the account or the host changed: what is known of the present one was not "
            + "used for its causes",
        .unknownCode: "nothing is known of {code}",
        .unknownCodeNext: "give a code such as `-3045`, or a word such as `error signature`",
    ]

    static let chinese: [FailureMessage: String] = [
        .nothingFailed: "尚无失败；`error -3045` 可说明某个错误码",
        .ofAnotherAccount: "该失败发生在更换账户或主机之前：分析原因时没有使用当前账户的信息",
        .unknownCode: "没有关于 {code} 的说明",
        .unknownCodeNext: "请给出错误码（如 `-3045`）或一个词（如 `error signature`）",
    ]
}
