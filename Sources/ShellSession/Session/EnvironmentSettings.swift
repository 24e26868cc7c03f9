import CommandLanguage
import ShellRuntime

/// Settings that the environment gives: `MARGINSH_RECV_WINDOW` and so on.
package struct EnvironmentSettings {
    private let variables: [String: String]

    /// Takes the process's environment.
    package init(variables: [String: String]) {
        self.variables = variables
    }

    /// Puts what is there into the session's settings.
    ///
    /// A variable of a secret names a place, as the setting itself does, or else holds the secret: the setting is then the
    /// variable's name and not its content.
    ///
    /// - Throws: `ShellFailure` of status 78 where a value does not fit its setting.
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
