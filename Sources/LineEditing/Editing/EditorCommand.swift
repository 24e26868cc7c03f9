/// The editing commands that libedit lacks or does otherwise than people expect.
enum EditorCommand: Int32, CaseIterable, Sendable {
    case acceptLine
    case insertLineEnd
    case endOfInput
    case insertPaste
    case quotedInsert

    case backward
    case forward
    case lineStart
    case lineEnd
    case up
    case down

    case deleteBackward
    case deleteForward
    case killToLineEnd
    case killToLineStart
    case killWord
    case undo

    case complete
    case search
    case help
    case clearScreen
    case externalEditor
    case escape
    /// Does nothing but tell that vi's insert map, or emacs's, is the current one.
    case noteInsertMap
    /// Does nothing but tell that vi's command map is the current one.
    case noteCommandMap

    /// The name under which `~/.editrc` may bind it.
    var name: String {
        String(describing: self).reduce(into: "msh-") { name, character in
            name += character.isUppercase ? "-" + character.lowercased() : String(character)
        }
    }
}
