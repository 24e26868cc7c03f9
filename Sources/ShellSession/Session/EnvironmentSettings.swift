import CommandLanguage
import ShellRuntime

/// Settings from environment variables: `MARGINSH_RECV_WINDOW` and so on.
package struct EnvironmentSettings {
    private let variables: [String: String]

    /// - Parameter variables: the process's environment.
    package init(variables: [String: String]) {
        self.variables = variables
    }

    /// Applies them to the session.
    ///
    /// A variable for a secret contains a reference, like the setting itself, or the secret: the setting is then a
    /// reference to the variable, not its value.
    ///
    /// - Throws: `ShellFailure` of status 78 if a value is invalid.
    package func apply(to session: ShellSession) throws {
        for declaration in ShellSettings().declarations {
            let variable = NamedVariables.variable(for: declaration.name)
            guard let value = variables[variable], !value.isEmpty else { continue }
            if !declaration.isSecret {
                do {
                    try declaration.check(value, at: SourceRange(0, 0))
                } catch let error as ShellFailure {
                    throw ShellFailure.badEnvironmentValue(variable: variable, complaint: error.message)
                }
            }
            let holdsSecret = declaration.isSecret && SecretReference(value) == nil
            let text = holdsSecret ? "env:\(variable)" : value
            session.update { $0.settings.set(declaration.name, to: text, from: .environment) }
        }
    }
}
