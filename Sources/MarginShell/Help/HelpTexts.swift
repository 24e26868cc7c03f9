import BinanceEndpoints
package import BilingualText

/// The pages of help that other programs get whole.
package enum HelpTexts {
    /// The topics, in the order of help.
    package static let topics: [(name: String, summary: LocalizedText)] = HelpTopic.all.map { ($0.name, $0.summary) }

    /// The page of the topic `name`; empty if there is none.
    package static func topic(_ name: String, in language: Language) -> String {
        guard let topic = HelpTopic.named(name) else { return "" }
        return HelpPage(language: language).topic(topic).joined(separator: "\n") + "\n"
    }

    /// Every request of `get`: its parameters, its rules and what comes back.
    package static func requests(in language: Language) -> String {
        let page = HelpPage(language: language)
        return EndpointRow.all.map { page.request($0).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}
