import LineEditing

/// The prompt: whose numbers these are, and what questions are about: `sandbox cross>`, `work PRODUCTION BTCUSDT>`.
enum ShellPrompt {
    /// What a profile marked `production` is called, in words: colour alone is lost on many.
    private static let productionMark = "PRODUCTION"

    static func make(for snapshot: SessionSnapshot) -> Prompt {
        // A host that nobody published must never be out of sight.
        let name = (snapshot.profile?.name ?? "-") + (snapshot.strangeHost.map { "@" + $0 } ?? "")
        let isProduction = snapshot.settings.isProduction
        let mark = isProduction ? [StyledText(" "), StyledText(productionMark, .production)] : []
        let head = [StyledText(name, isProduction ? .production : .profile)] + mark + [StyledText(" ")]
        let parts = head + [StyledText(snapshot.scope.label, .scope), StyledText("> ")]
        let length = parts.reduce(0) { $0 + $1.text.count }
        let filler = String(repeating: ".", count: max(1, min(length - 2, 20)))
        return Prompt(parts, continuation: [StyledText(filler + " ", .hint)])
    }
}
