import ShellRuntime

extension SettingsStore {
    /// The settings that are secret, each with the variable that gives it.
    ///
    /// Every question asks for them: it takes its key from where they say.
    private static let secrets = ShellSettings().declarations.filter(\.isSecret).map {
        (name: $0.name, variable: EnvironmentSettings.variable(for: $0.name))
    }

    /// The environment variables that hold secrets of these settings: no program that is started may inherit them.
    package var secretVariables: Set<String> {
        var names: Set<String> = []
        for (name, variable) in Self.secrets {
            names.insert(variable)
            guard let text = self[name]?.text, case .environment(let place)? = SecretReference(text) else { continue }
            names.insert(place)
        }
        return names
    }
}
