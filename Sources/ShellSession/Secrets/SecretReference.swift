/// Where a secret lives. The language holds references only, never a secret's own text.
package enum SecretReference: Hashable, Sendable {
    /// The environment variable of this name.
    case environment(String)
    /// The content of this file, or a private key in PEM; `~/` stands for the home directory.
    case file(String)
    /// The output of this program, started without a shell.
    case command(String)
    /// Asked once a session, without echo.
    case prompt
    /// The entry of this name in the desktop's Secret Service.
    case keyring(String)

    /// Reads `env:NAME`, `file:PATH`, `command:TEXT`, `keyring:NAME` or `prompt`.
    ///
    /// - Returns: nothing where `text` names no place: it may then be a secret itself and must not be repeated anywhere.
    package init?(_ text: String) {
        if text == "prompt" {
            self = .prompt
            return
        }
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let place = String(text[text.index(after: colon)...])
        guard !place.isEmpty else { return nil }
        switch text[..<colon] {
        case "env" where Self.isVariableName(place): self = .environment(place)
        case "file": self = .file(place)
        case "command": self = .command(place)
        case "keyring": self = .keyring(place)
        default: return nil
        }
    }

    private static func isVariableName(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
            default: false
            }
        }
    }
}

extension SecretReference: CustomStringConvertible {
    /// The reference as the language writes it: the place, never what is kept there.
    package var description: String {
        switch self {
        case .environment(let name): "env:\(name)"
        case .file(let path): "file:\(WordText.spelled(path))"
        case .command(let text): "command:\(WordText.quoted(text))"
        case .prompt: "prompt"
        case .keyring(let name): "keyring:\(WordText.spelled(name))"
        }
    }
}
