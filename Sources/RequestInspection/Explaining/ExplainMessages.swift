package import BilingualText

extension Message {
    package static func explainsNoRequest(_ command: Code) -> Message {
        Message(
            "explain.asksNothing",
            english: "\(command) asks the exchange nothing, so there is no request to explain",
            chinese: "\(command) 不向交易所提问，因此没有可说明的请求"
        )
    }

    package static let explainsNoRequestNext = Message(
        "explain.asksNothingNext",
        english: "give a statement that asks, such as `explain borrow BTC`",
        chinese: "请给出会提问的语句，例如 `explain borrow BTC`"
    )
}
