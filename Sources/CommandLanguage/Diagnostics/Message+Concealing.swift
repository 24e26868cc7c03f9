extension Message {
    /// The message with every text among its arguments as `conceal` gives it.
    package func concealing(_ conceal: (String) -> String) -> Message {
        Message(self, arguments: arguments.map { $0.concealing(conceal) })
    }
}

extension MessageArgument {
    fileprivate func concealing(_ conceal: (String) -> String) -> MessageArgument {
        let concealed: Content =
            switch content {
            case .code(let text): .code(conceal(text))
            case .text(let text): .text(conceal(text))
            case .number: content
            case .alternatives(let choices): .alternatives(choices.map(conceal))
            case .message(let message): .message(message.concealing(conceal))
            }
        return MessageArgument(name: name, content: concealed)
    }
}
