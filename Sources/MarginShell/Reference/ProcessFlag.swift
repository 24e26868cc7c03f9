import BilingualText
import ShellRuntime

/// A flag of the process itself, for the man page and the shells' completions.
package struct ProcessFlag: Sendable {
    /// The value after a flag, for completion.
    enum Operand: Sendable {
        case none
        case statement(String)
        case setting(String)
        case profile(String)
        case permissionClass(String)
        case file(String)
        case word(String, [String])
        case number(String, ClosedRange<Int>)
    }

    /// Such as `--profile` or `-c`.
    let name: String
    let operand: Operand

    /// Whether it may be given several times.
    let repeats: Bool
    let summary: LocalizedText

    init(_ name: String, _ operand: Operand, repeats: Bool = false, _ english: String, _ chinese: String) {
        self.name = name
        self.operand = operand
        self.repeats = repeats
        summary = LocalizedText(english, chinese)
    }

    /// A flag without a value.
    init(_ name: String, _ english: String, _ chinese: String) {
        self.init(name, .none, english, chinese)
    }
}

extension ProcessFlag.Operand {
    /// The name of the value, such as `NAME`; nil without a value.
    var placeholder: String? {
        switch self {
        case .none: nil
        case .statement(let name), .setting(let name), .profile(let name), .permissionClass(let name),
            .file(let name), .word(let name, _), .number(let name, _):
            name
        }
    }
}
