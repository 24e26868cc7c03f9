/// What a piece of text is, from which its colour follows.
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
    case mistake
    // The prompt.
    case profile
    case production
    case scope
    case warning
    // What the editor adds itself.
    case hint
    case selection
    case description
    // What a command shows in place.
    case heading
}

/// A stretch of the typed text and what it is.
package struct RoleSpan: Equatable, Sendable {
    /// The stretch, as offsets into the text's UTF-8.
    package var range: Range<Int>
    package var role: TextRole

    /// Makes a span over the bytes `range` of the text's UTF-8.
    package init(_ range: Range<Int>, _ role: TextRole) {
        self.range = range
        self.role = role
    }
}

/// A piece of text that has one role throughout.
package struct StyledText: Equatable, Sendable {
    package var text: String
    package var role: TextRole

    /// Makes a piece of text with a role.
    package init(_ text: String, _ role: TextRole = .plain) {
        self.text = text
        self.role = role
    }
}
