import CommandLanguage

/// The wordings of one kind of message, in every language, none of which is made before it is asked for.
///
/// A short run shows one message or two, and need not make the tables of all the others: each is a dictionary of another
/// kind, and for each kind the runtime looks through every conformance in the program.
struct WordingTable: Sendable {
    private let wording: @Sendable (String, Language) -> String?
    private let everything: @Sendable (Language) -> [(String, String)]

    /// Makes the table of the messages of type `ID`.
    init<ID: MessageIdentifier>(
        english: @autoclosure @escaping @Sendable () -> [ID: String],
        chinese: @autoclosure @escaping @Sendable () -> [ID: String]
    ) {
        wording = { id, language in
            guard let id = ID(rawValue: id) else { return nil }
            return (language == .english ? english() : chinese())[id]
        }
        everything = { language in
            (language == .english ? english() : chinese()).map { ($0.key.rawValue, $0.value) }
        }
    }

    /// The wording of a message, if it is one of this kind and has one.
    func wording(of id: String, in language: Language) -> String? { wording(id, language) }

    /// Every wording of one language, by the message's id.
    func wordings(in language: Language) -> [(String, String)] { everything(language) }
}
