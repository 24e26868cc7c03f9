import ShellRuntime

extension SettingsStore {
    /// The environment variables that hold secrets of these settings: no program that is started may inherit them.
    package var secretVariables: Set<String> {
        var names: Set<String> = []
        for declaration in ShellSettings().declarations where declaration.isSecret {
            names.insert(EnvironmentSettings.variable(for: declaration.name))
            guard let text = self[declaration.name]?.text, case .environment(let name)? = SecretReference(text) else {
                continue
            }
            names.insert(name)
        }
        return names
    }
}
