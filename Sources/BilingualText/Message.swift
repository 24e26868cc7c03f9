/// A sentence for a person, in both languages, with the values that go into it.
///
/// Each message is declared once, in an extension of this type next to the code that uses it:
///
///     extension Message {
///         package static func fileUnreadable(_ path: Code, reason: Message) -> Message {
///             English("file.unreadable", "\(path) cannot be read: \(reason)").chinese("无法读取 \(path)：\(reason)")
///         }
///     }
///
/// It becomes text when it is shown, so a message that is dropped costs no more than its values.
package struct Message: Hashable, Sendable {
    /// Which message it is, whatever its values: for tests, and for counting failures of the same kind.
    package let id: String

    private let english: MessageWords
    private let chinese: MessageWords

    fileprivate init(_ id: String, english: MessageWords, chinese: MessageWords) {
        self.id = id
        self.english = english
        self.chinese = chinese
    }

    /// A message that is the same text in both languages, such as the system's own words.
    package init(_ id: String, verbatim words: MessageWords) {
        self.init(id, english: words, chinese: words)
    }

    package func text(in language: Language) -> String {
        (language == .english ? english : chinese).text(in: language)
    }

    /// The message with every text among its values as `conceal` gives it, and those of the messages inside it.
    package func concealing(_ conceal: (String) -> String) -> Message {
        Message(id, english: english.concealing(conceal), chinese: chinese.concealing(conceal))
    }

    /// Whether `text` is one of its own values.
    package func mentions(_ text: String) -> Bool { english.mentions(text) }

    /// The messages among its values.
    package var inner: [Message] { english.inner }
}

/// The English words of a message, which `chinese` completes.
package struct English {
    private let id: String
    private let words: MessageWords

    package init(_ id: String, _ words: MessageWords) {
        self.id = id
        self.words = words
    }

    package func chinese(_ words: MessageWords) -> Message { Message(id, english: self.words, chinese: words) }
}

extension Message {
    /// Words from elsewhere, the same in both languages.
    package static func verbatim(_ text: String) -> Message { Message("verbatim", verbatim: "\(text)") }

    /// A text that is declared elsewhere.
    package static func words(_ text: LocalizedText) -> Message {
        Message("words", english: "\(text.english)", chinese: "\(text.chinese)")
    }
}
