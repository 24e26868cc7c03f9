/// The role of a piece of text, which determines its colour.
package enum TextRole: Equatable, Hashable, Sendable, CaseIterable {
    case plain
    // The statement as it is typed.
    case command
    case unknownCommand
    case keyword
    case string
    case number
    case variable
    case comment
    case error
    // The prompt.
    case profile
    case production
    case scope
    case warning
    // What the editor adds itself.
    case hint
    case selection
    case description
    // What a command shows.
    case heading
    case faint
    case failure
    case success
}

package struct RoleSpan: Equatable, Sendable {
    /// As offsets into the text's UTF-8.
    package var range: Range<Int>
    package var role: TextRole

    package init(_ range: Range<Int>, _ role: TextRole) {
        self.range = range
        self.role = role
    }
}

/// A piece of text that has one role throughout.
package struct StyledText: Equatable, Sendable {
    package var text: String
    package var role: TextRole

    package init(_ text: String, _ role: TextRole = .plain) {
        self.text = text
        self.role = role
    }
}

/// The text before the typed text.
package struct Prompt: Equatable, Sendable {
    /// Before the first line. May contain newlines.
    package var pieces: [StyledText]
    /// Before each further line of the same statement.
    package var continuation: [StyledText]
    /// The label of a history search, in the user's language.
    package var searchLabel: String
    /// The status of the statement before it; nil if there was none, or it was not run.
    package var lastStatus: UInt8?

    package init(
        _ pieces: [StyledText],
        continuation: [StyledText] = [StyledText("... ", .hint)],
        searchLabel: String = "search",
        lastStatus: UInt8? = nil
    ) {
        self.pieces = pieces
        self.continuation = continuation
        self.searchLabel = searchLabel
        self.lastStatus = lastStatus
    }

    package init(_ text: String, continuation: String = "... ") {
        self.init([StyledText(text)], continuation: [StyledText(continuation)])
    }

    /// The prompt without roles.
    package var text: String { pieces.map(\.text).joined() }
}

/// The colours of a terminal, by role.
struct Palette: Sendable {
    let usesColour: Bool

    /// The sequence that switches to a role from plain text; empty for plain text.
    func start(of role: TextRole) -> String {
        usesColour || role.needsItsLook ? role.sequence?.description ?? "" : ""
    }

    /// The sequence that ends a role, if it needed one.
    func end(of role: TextRole) -> String { start(of: role).isEmpty ? "" : "\u{1B}[m" }
}

extension TextRole {
    /// The sequence that switches to the role from plain text; nil for plain text.
    ///
    /// Only the sixteen colours that every theme defines, so that they suit the user's theme.
    package var sequence: StaticString? {
        switch self {
        case .plain: nil
        case .command: "\u{1B}[1;32m"
        case .unknownCommand, .error, .failure: "\u{1B}[31m"
        case .success: "\u{1B}[32m"
        case .keyword: "\u{1B}[35m"
        case .string, .warning: "\u{1B}[33m"
        case .number, .scope: "\u{1B}[36m"
        case .variable: "\u{1B}[34m"
        case .comment, .hint, .description, .faint: "\u{1B}[2m"
        case .profile, .heading: "\u{1B}[1m"
        case .production: "\u{1B}[1;31m"
        case .selection: "\u{1B}[7m"
        }
    }

    /// Whether the role needs its style even without colour: otherwise a hint would look like typed text, and the
    /// selected row of a menu like any other.
    fileprivate var needsItsLook: Bool { self == .hint || self == .selection }
}
