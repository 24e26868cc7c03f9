extension Message {
    /// The message with every one of `secrets` in its arguments replaced by a mark.
    package func concealing(_ secrets: [String]) -> Message {
        Message(self, arguments: arguments.map { $0.concealing(secrets) })
    }
}

extension MessageArgument {
    fileprivate func concealing(_ secrets: [String]) -> MessageArgument {
        let concealed: Content =
            switch content {
            case .code(let text): .code(text.concealing(secrets))
            case .text(let text): .text(text.concealing(secrets))
            case .number: content
            case .alternatives(let choices): .alternatives(choices.map { $0.concealing(secrets) })
            case .message(let message): .message(message.concealing(secrets))
            }
        return MessageArgument(name: name, content: concealed)
    }
}

extension String {
    /// The text with every one of `secrets` in it replaced by a mark.
    fileprivate func concealing(_ secrets: [String]) -> String {
        secrets.reduce(self) { text, secret in secret.isEmpty ? text : text.replacing(secret, with: "<redacted>") }
    }
}
