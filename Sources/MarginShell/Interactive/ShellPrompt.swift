import LineEditing

/// The prompt: whose numbers these are, and what questions are about: `sandbox cross>`.
enum ShellPrompt {
    static func make(for snapshot: SessionSnapshot) -> Prompt {
        // A host that nobody published must never be out of sight.
        let name = (snapshot.profile?.name ?? "-") + (snapshot.strangeHost.map { "@" + $0 } ?? "")
        let label = "\(name) \(snapshot.scope.label)> "
        let filler = String(repeating: ".", count: max(1, min(label.count - 1, 20)))
        return Prompt(
            [
                StyledText(name, .profile), StyledText(" "),
                StyledText(snapshot.scope.label, .scope), StyledText("> "),
            ],
            continuation: [StyledText(filler + " ", .hint)]
        )
    }
}
