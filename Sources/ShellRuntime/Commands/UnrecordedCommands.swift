package import CommandLanguage

/// The commands whose statements stand in no history and no log, since their arguments may hold what nobody else should
/// see.
package struct UnrecordedCommands: Sendable {
    private let names: [String]

    package init(of registry: CommandRegistry) {
        names = registry.commands.map(\.declaration).filter(\.keepsOutOfHistory).flatMap(\.names)
    }

    /// Whether one of them stands in `source`, wherever in it and however it goes on: a statement that could not be read is
    /// left out as well, and so is a text that only mentions one.
    package func stand(in source: SourceFile) -> Bool {
        let words = source.bytes.split { !Self.isLetter($0) }
        return words.contains { word in names.contains { $0.utf8.elementsEqual(word) } }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }
}
