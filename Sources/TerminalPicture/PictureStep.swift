internal import TerminalScreen

/// One step of a session file: `type TEXT` types a line, `keys TEXT` types without Enter, `wait TEXT` waits until the
/// screen shows the text, `prompt TEXT` until the cursor is directly after it. `#` begins a comment.
enum PictureStep {
    case keys(String)
    case wait(String)
    case prompt(String)

    /// Reads a line; nil for an empty line or a comment.
    init?(_ line: String) throws {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        guard let word = parts.first, !word.hasPrefix("#") else { return nil }
        let rest = parts.count > 1 ? parts[1] : ""
        switch word {
        case "type": self = .keys(rest + "\r")
        case "keys": self = .keys(rest.replacing("\\t", with: "\t").replacing("\\e", with: "\u{1B}"))
        case "wait": self = .wait(rest)
        case "prompt": self = .prompt(rest)
        default: throw TerminalPicture.Misuse(description: "unknown step `\(line)`: type, keys, wait or prompt")
        }
    }

    func play(on terminal: PseudoTerminal) throws {
        switch self {
        case .keys(let text): try terminal.send(text)
        case .wait(let text): try terminal.wait(for: text)
        case .prompt(let text): try terminal.wait(forPrompt: text)
        }
    }
}
