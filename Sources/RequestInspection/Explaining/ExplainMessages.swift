package import BilingualText

extension Message {
    package static func explainsNoRequest(_ command: Code) -> Message {
        English("explain.asksNothing", "\(command) sends no request").chinese("\(command) 不发送请求")
    }

    package static let explainsNoRequestNext =
        English("explain.asksNothingNext", "Give a statement that sends one, such as `explain borrow BTC`.")
        .chinese("请给出会发送请求的语句，例如 `explain borrow BTC`。")
}
