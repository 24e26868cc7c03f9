import BilingualText
import CommandLanguage
import ShellRuntime

/// Selects names by a statement's optional pattern.
struct NameFilter {
    private let pattern: String?
    private let glob: GlobPattern?

    init(_ invocation: CommandInvocation) {
        pattern = invocation.text("pattern")
        glob = pattern.map(GlobPattern.init)
    }

    func takes(_ name: String) -> Bool { glob?.matches(name) ?? true }

    /// An empty list is not a failure, but the person should see the reason.
    func tellIfNone(_ isEmpty: Bool, in context: CommandContext) {
        guard isEmpty, let pattern else { return }
        context.notice(.noNameMatches(Code(pattern)))
    }
}
