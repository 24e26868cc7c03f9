/// The shells that a completion script is written for.
package enum CompletedShell: String, CaseIterable, Sendable {
    case bash, zsh, fish
}
