package import CommandLanguage

/// Words that are the message's id and its arguments, so that tests need no catalogue.
package struct PlainWording: MessageWording {
    package init() {}

    package func text(for message: Message) -> String {
        let id = message.id.split(separator: ".").last.map(String.init) ?? message.id
        guard !message.arguments.isEmpty else { return id }
        return id + "(" + message.arguments.map { show($0.content) }.joined(separator: ", ") + ")"
    }

    private func show(_ content: MessageArgument.Content) -> String {
        switch content {
        case .code(let text), .text(let text): text
        case .number(let number): String(number)
        case .alternatives(let words): words.joined(separator: "|")
        case .message(let message): text(for: message)
        }
    }
}
