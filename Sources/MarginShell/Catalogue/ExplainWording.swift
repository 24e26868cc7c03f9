/// What `explain` says, in both languages.
enum ExplainWording {
    static let english: [ExplainMessage: String] = [
        .asksNothing: "{command} asks the exchange nothing, so there is no request to explain",
        .asksNothingNext: "give a statement that asks, such as `explain borrow BTC`",
    ]

    static let chinese: [ExplainMessage: String] = [
        .asksNothing: "{command} 不向交易所提问，因此没有可说明的请求",
        .asksNothingNext: "请给出会提问的语句，例如 `explain borrow BTC`",
    ]
}
