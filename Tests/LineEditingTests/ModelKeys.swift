import TestSupport

/// Keys a person might press, and what they mean.
enum ModelKeys {
    private static let letters = ["a", "b", "-", ".", " ", "x", "日", "本", "한", "\u{301}", "é", "ž", "Z", "\u{20DD}"]

    private static let common: [(String, LineModel.Action)] = [
        ("\u{1B}[D", .left), ("\u{1B}[C", .right), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[H", .home),
        ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete),
    ]
    private static let inserting: [(String, LineModel.Action)] = [
        ("\u{7F}", .backspace), ("\u{08}", .backspace), ("\u{0B}", .killToEnd), ("\u{15}", .killToStart),
        ("\u{17}", .killWord), ("\u{19}", .yank), ("\u{01}", .home), ("\u{05}", .end),
        ("\u{1B}[200~paste\r日\u{301}\u{1B}[201~", .insert("paste\n日\u{301}")),
    ]
    private static let emacs: [(String, LineModel.Action)] = [
        ("\u{02}", .left), ("\u{06}", .right), ("\u{1B}b", .wordLeft), ("\u{1B}f", .wordRight),
        ("\u{1B}d", .killNextWord), ("\u{1B}\r", .insert("\n")), ("\u{1B}[1;5D", .wordLeft),
        ("\u{1B}[1;5C", .wordRight),
    ]
    private static let viInsert: [(String, LineModel.Action)] = [("\u{1B}", .escape), ("\u{1B}", .escape)]
    private static let viCommand: [(String, LineModel.Action)] = [
        ("i", .viInsert), ("a", .viAppend), ("A", .viAppendAtEnd), ("I", .viInsertAtStart), ("h", .viLeft),
        ("l", .viRight), ("0", .viStart), ("$", .viEnd), ("x", .viDelete), ("X", .viDeleteBefore), ("D", .viKill),
        ("p", .viPut), ("P", .viPutBefore), ("i", .viInsert), ("a", .viAppend), ("w", .viWordRight), ("b", .viWordLeft),
    ]

    static func random(for model: LineModel, using random: inout SplitMix64) -> (String, LineModel.Action) {
        if model.isCommand {
            let keys = (common + viCommand).filter { !model.text.isEmpty || ![.viDelete, .delete].contains($0.1) }
            return keys.randomElement(using: &random) ?? ("i", .viInsert)
        }
        let letter = letters.randomElement(using: &random) ?? "a"
        if Int.random(in: 0..<10, using: &random) < 6 { return (letter, .insert(letter)) }
        let keys = common + inserting + (model.isVi ? viInsert : emacs)
        return keys.randomElement(using: &random) ?? (letter, .insert(letter))
    }
}
