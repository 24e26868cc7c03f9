import BilingualText
import CommandLanguage
import ShellRuntime

/// The names that a statement's optional pattern chooses.
struct NameFilter {
    private let pattern: String?
    private let glob: GlobPattern?

    init(_ invocation: CommandInvocation) {
        pattern = invocation.text("pattern")
        glob = pattern.map(GlobPattern.init)
    }

    func takes(_ name: String) -> Bool { glob?.matches(name) ?? true }

    /// An empty list is no failure, but whoever reads along should know why.
    func tellIfNone(_ isEmpty: Bool, in context: CommandContext) {
        guard isEmpty, let pattern else { return }
        context.notice(.noNameMatches(Code(pattern)))
    }
}
