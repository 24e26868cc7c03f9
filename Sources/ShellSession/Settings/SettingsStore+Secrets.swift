import ShellRuntime
import Synchronization

extension SettingsStore {
    /// The environment variables with secrets of these settings, or of those that the session had before: started
    /// programs must not inherit them.
    package var secretVariables: Set<String> { namedVariables.all }
}

/// The environment variables that contain secrets: those that are settings themselves, and those that a setting has
/// named.
///
/// None is ever removed: after a change of profile, or of a setting, the secret is still in the environment.
package final class NamedVariables: Sendable {
    /// The secret settings, each with its environment variable.
    private static let secrets = Dictionary(
        uniqueKeysWithValues: ShellSettings().declarations.filter(\.isSecret).map {
            ($0.name, NamedVariables.variable(for: $0.name))
        }
    )

    private let named = Mutex(Set(secrets.values))

    package var all: Set<String> { named.withLock { $0 } }

    /// Adds the variable that `text`, a value of `setting`, names as the place of a secret.
    package func note(_ text: String, of setting: String) {
        guard Self.secrets[setting] != nil, case .environment(let variable)? = SecretReference(text) else { return }
        named.withLock { _ = $0.insert(variable) }
    }

    /// `recvWindow` is `MARGINSH_RECV_WINDOW`, `baseURL` is `MARGINSH_BASE_URL`.
    package static func variable(for name: String) -> String {
        var words = ""
        var previousIsUpper = false
        for character in name {
            if character.isUppercase, !previousIsUpper, !words.isEmpty { words += "_" }
            words += character.uppercased()
            previousIsUpper = character.isUppercase
        }
        return "MARGINSH_" + words
    }
}
