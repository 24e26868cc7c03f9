/// The colours of a terminal, by role.
///
/// Only the sixteen that every theme defines, so that they suit the user's own.
struct Palette: Sendable {
    /// Whether any colour is used.
    let usesColour: Bool

    /// The sequence that switches to a role from plain text; empty for plain text.
    func start(of role: TextRole) -> String {
        guard usesColour || role.needsItsLook else { return "" }
        return switch role {
        case .plain: ""
        case .command: "\u{1B}[1;32m"
        case .unknownCommand, .mistake: "\u{1B}[31m"
        case .keyword: "\u{1B}[35m"
        case .string: "\u{1B}[33m"
        case .number: "\u{1B}[36m"
        case .variable: "\u{1B}[34m"
        case .comment, .hint, .description: "\u{1B}[2m"
        case .profile, .heading: "\u{1B}[1m"
        case .production: "\u{1B}[1;31m"
        case .scope: "\u{1B}[36m"
        case .warning: "\u{1B}[33m"
        case .selection: "\u{1B}[7m"
        }
    }

    /// The sequence that ends a role, if it needed one.
    func end(of role: TextRole) -> String {
        start(of: role).isEmpty ? "" : "\u{1B}[m"
    }
}

extension TextRole {
    /// Whether the text would be taken for another without its look, which is no colour: a hint for what was typed, the
    /// selected row of a menu for any.
    fileprivate var needsItsLook: Bool { self == .hint || self == .selection }
}
