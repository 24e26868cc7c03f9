/// What is known about a text, kept as long as the text stays the same.
struct Analysis {
    private(set) var text: String?
    private(set) var roles: [RoleSpan] = []
    private(set) var hint = Hint()

    /// A dim text behind the cursor.
    struct Hint: Equatable {
        var text = ""
        /// Whether the keys that accept a hint insert it.
        var isInsertable = false
    }

    init() {}

    /// Asks what is known about `text`.
    init(of text: String, by providers: EditorProviders) {
        self.text = text
        roles = providers.analyser.roles(of: text)
        if let rest = Self.historyRest(of: text, in: providers.history.texts()) {
            hint = Hint(text: rest, isInsertable: true)
        } else if !isInComment {
            hint = Hint(text: providers.analyser.hint(for: text) ?? "")
        }
    }

    /// Whether what is typed next is a remark.
    private var isInComment: Bool {
        roles.last.map { $0.role == .comment && $0.range.upperBound == text?.utf8.count } ?? false
    }

    /// How far back a hint is looked for: a key must not wait for a long history.
    private static let reach = 10_000

    /// What the newest entry adds that begins with `text`.
    private static func historyRest(of text: String, in texts: [String]) -> String? {
        guard !text.isEmpty else { return nil }
        let fitting = texts.suffix(reach).last { $0.utf8.count > text.utf8.count && $0.hasPrefix(text) }
        return fitting.map { String($0.dropFirst(text.count)) }
    }
}
