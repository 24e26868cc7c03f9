/// The shells with a completion script.
package enum CompletedShell: String, CaseIterable, Sendable {
    case bash, zsh, fish
}
