/// What `error` says, in both languages.
enum FailureWording {
    static let english: [FailureMessage: String] = [
        .nothingFailed: "nothing has failed yet; `error -3045` explains a code",
        .unknownCode: "nothing is known of {code}",
        .unknownCodeNext: "give a code such as `-3045`, or a word such as `error signature`",
    ]

    static let chinese: [FailureMessage: String] = [
        .nothingFailed: "尚无失败；`error -3045` 可说明某个错误码",
        .unknownCode: "没有关于 {code} 的说明",
        .unknownCodeNext: "请给出错误码（如 `-3045`）或一个词（如 `error signature`）",
    ]
}
