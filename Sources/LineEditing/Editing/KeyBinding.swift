/// The editing commands that libedit does not have, or has with unexpected behaviour.
enum EditorCommand: Int32, CaseIterable, Sendable {
    case acceptLine
    case insertNewline
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
    case viSearch
    case searchOlder
    case searchNewer
    case help
    case clearScreen
    case externalEditor
    case escape
    /// Does nothing but report that vi's insert map, or emacs's map, is active.
    case noteInsertMap
    /// Does nothing but report that vi's command map is active.
    case noteCommandMap

    var name: String {
        String(describing: self).reduce(into: "msh-") { name, character in
            name += character.isUppercase ? "-" + character.lowercased() : String(character)
        }
    }
}

/// A key and its command, in the notation of editrc(5).
struct KeyBinding: Equatable, Sendable {
    var key: String
    var command: String
    /// Whether it belongs to vi's command map; all others belong to the main map.
    var isInCommandMap = false

    init(_ key: String, _ command: EditorCommand, inCommandMap: Bool = false) {
        self.init(key, command.name, inCommandMap: inCommandMap)
    }

    init(_ key: String, _ command: String, inCommandMap: Bool = false) {
        self.key = key
        self.command = command
        isInCommandMap = inCommandMap
    }

    /// Codes that no key sends. The session uses them to run commands through libedit's tables.
    enum PrivateCode {
        static let note: Unicode.Scalar = "\u{9B}"
        static let escape: Unicode.Scalar = "\u{9C}"
        static let paste: Unicode.Scalar = "\u{9D}"
    }

    /// The bindings of a style before the user's file is read.
    static func all(for style: EditorConfiguration.KeyStyle) -> [KeyBinding] {
        let own = style == .emacs ? shared + emacs : shared + viInsert + viCommand
        return functionKeys(for: style) + own + mandatory(for: style)
    }

    /// The bindings that the editor needs.
    static func mandatory(for style: EditorConfiguration.KeyStyle) -> [KeyBinding] {
        var bindings = [
            KeyBinding("\\233", .noteInsertMap),
            KeyBinding("\\234", style == .vi ? "vi-command-mode" : EditorCommand.escape.name),
            KeyBinding("\\235", .insertPaste),
            KeyBinding("^M", .acceptLine),
            KeyBinding("^J", .acceptLine),
        ]
        if style == .vi {
            bindings += [
                KeyBinding("\\233", .noteCommandMap, inCommandMap: true),
                KeyBinding("\\234", .escape, inCommandMap: true),
                KeyBinding("\\235", .insertPaste, inCommandMap: true),
                KeyBinding("^M", .acceptLine, inCommandMap: true),
                KeyBinding("^J", .acceptLine, inCommandMap: true),
            ]
        }
        return bindings
    }

    private static let shared = [
        KeyBinding("^A", .lineStart), KeyBinding("^E", .lineEnd), KeyBinding("^B", .backward),
        KeyBinding("^F", .forward), KeyBinding("^P", .up), KeyBinding("^N", .down), KeyBinding("^D", .endOfInput),
        KeyBinding("^H", .deleteBackward), KeyBinding("^?", .deleteBackward), KeyBinding("^K", .killToLineEnd),
        KeyBinding("^U", .killToLineStart), KeyBinding("^W", .killWord), KeyBinding("^Y", "em-yank"),
        KeyBinding("^I", .complete), KeyBinding("^R", .search), KeyBinding("^L", .clearScreen),
        KeyBinding("^V", .quotedInsert), KeyBinding("^_", .undo),
    ]

    private static let emacs = [
        KeyBinding("\\eh", .help), KeyBinding("\\eH", .help), KeyBinding("\\e^M", .insertNewline),
        KeyBinding("\\e^J", .insertNewline), KeyBinding("^X^E", .externalEditor), KeyBinding("^X^U", .undo),
        // libedit's own commands take regular expressions, or commands of its bindings file.
        KeyBinding("\\ep", .up), KeyBinding("\\en", .down), KeyBinding("\\ex", .escape), KeyBinding("\\eX", .escape),
        KeyBinding("\\e^?", "ed-delete-prev-word"), KeyBinding("\\e^H", "ed-delete-prev-word"),
    ]

    private static let viInsert = [KeyBinding("^X^E", .externalEditor)]

    private static let viCommand = [
        KeyBinding("^L", EditorCommand.clearScreen), KeyBinding("^R", .search), KeyBinding("/", .viSearch),
        KeyBinding("?", .viSearch), KeyBinding("j", .down), KeyBinding("k", .up), KeyBinding("+", .down),
        KeyBinding("-", .up), KeyBinding("^N", .down), KeyBinding("^P", .up), KeyBinding("^D", .endOfInput),
        KeyBinding("u", .undo), KeyBinding("v", .externalEditor), KeyBinding("^A", .lineStart),
        KeyBinding("^E", .lineEnd), KeyBinding("^I", .escape),
        // libedit's own commands may lose the line: they restore what it last saved, or read commands of its bindings
        // file.
        KeyBinding("n", .searchOlder), KeyBinding("N", .searchNewer), KeyBinding("J", .down), KeyBinding("K", .up),
        KeyBinding("G", .escape), KeyBinding("U", .undo), KeyBinding(":", .escape), KeyBinding("@", .escape),
    ].map { KeyBinding($0.key, $0.command, inCommandMap: true) }

    private static func functionKeys(for style: EditorConfiguration.KeyStyle) -> [KeyBinding] {
        let keys: [(String, String)] = [
            ("\\e[A", EditorCommand.up.name), ("\\e[B", EditorCommand.down.name),
            ("\\e[C", EditorCommand.forward.name), ("\\e[D", EditorCommand.backward.name),
            ("\\e[H", EditorCommand.lineStart.name), ("\\e[F", EditorCommand.lineEnd.name),
            ("\\e[3~", EditorCommand.deleteForward.name), ("\\eOP", EditorCommand.help.name),
            ("\\e[5~", EditorCommand.up.name), ("\\e[6~", EditorCommand.down.name),
            ("\\e[1;5D", "ed-prev-word"), ("\\e[1;3D", "ed-prev-word"),
            ("\\e[1;5C", "em-next-word"), ("\\e[1;3C", "em-next-word"),
            ("\\e[3;5~", "em-delete-next-word"), ("\\e[3;3~", "em-delete-next-word"),
        ]
        // libedit binds the other sequences of the arrow keys to commands that lose the line.
        let spelt = keys + keys.filter { $0.0.count == 4 }.map { ("\\eO" + $0.0.suffix(1), $0.1) }
        return spelt.flatMap { key, command in
            style == .vi
                ? [KeyBinding(key, command), KeyBinding(key, command, inCommandMap: true)] : [KeyBinding(key, command)]
        }
    }
}
