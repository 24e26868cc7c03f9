import BinanceMargin
import CommandLanguage
import RequestSigning

/// Where a secret is stored. The language contains only references, never a secret's own text.
package enum SecretReference: Hashable, Sendable {
    /// The environment variable with this name.
    case environment(String)
    /// The contents of this file, which may be a private key in PEM; `~/` is the home directory.
    case file(String)
    /// The output of this program, started without a shell.
    case command(String)
    /// Typed once per session, without echo.
    case prompt
    /// The entry with this name in the desktop's Secret Service.
    case keyring(String)

    /// Reads `env:NAME`, `file:PATH`, `command:TEXT`, `keyring:NAME` or `prompt`.
    ///
    /// - Returns: nil for any other text: it may be a secret itself and must not be repeated anywhere.
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
    /// The reference as the language writes it: the place, never the secret.
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

/// An entry of the desktop's Secret Service, through the program `secret-tool`.
enum KeyringEntry {
    private static func attributes(_ name: String) -> [String] { ["application", "marginsh", "name", name] }

    static func lookup(_ name: String, hiding variables: Set<String>, terminal: ProgramTerminal) -> ProgramPlan {
        ProgramPlan(
            words: ["secret-tool", "lookup"] + attributes(name),
            hiddenVariables: variables,
            terminal: terminal
        )
    }

    /// The program that stores `secret`, which goes through standard input and so appears in no command line.
    static func store(_ secret: Secret, as name: String) -> ProgramPlan {
        ProgramPlan(words: ["secret-tool", "store", "--label", "marginsh \(name)"] + attributes(name), input: secret)
    }

    static func storeLine(_ name: String) -> String {
        let quoted = "'" + name.replacing("'", with: "'\\''") + "'"
        return "secret-tool store --label \(quoted) application marginsh name \(quoted)"
    }

    static func clear(_ name: String) -> ProgramPlan {
        ProgramPlan(words: ["secret-tool", "clear"] + attributes(name))
    }
}
