import ShellSession
import TerminalText

/// Lines that a bundle may contain, and how much was removed from them.
struct BundleText {
    private let secrets: LiveSecrets

    /// How many lines of each section were redacted.
    private(set) var redacted: [BundleSection.Name: Int] = [:]

    init(secrets: LiveSecrets) {
        self.secrets = secrets
    }

    /// A section of `lines`. None of them contains a secret or a control character, or looks like a heading.
    mutating func section(_ name: BundleSection.Name, _ lines: [String]) -> BundleSection {
        var kept: [String] = []
        for line in lines {
            let visible = VisibleText(line).description
            let known = secrets.replaced(in: visible)
            let safe = name == .records ? known : SafeText.make(known)
            let isLeaking = secrets.stand(in: Array(safe.utf8))
            if safe != visible || isLeaking { redacted[name, default: 0] += 1 }
            kept.append(isLeaking || safe.isEmpty ? "withheld" : safe)
        }
        return BundleSection(name: name, lines: kept)
    }
}
