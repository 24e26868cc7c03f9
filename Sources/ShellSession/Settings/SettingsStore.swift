package import ShellRuntime

/// The settings' values, a layer for each place they can come from.
///
/// A value, so that a background job keeps the settings it began with.
package struct SettingsStore: Sendable {
    /// A value in force, and what put it there.
    package struct Entry: Hashable, Sendable {
        /// The text as `set` takes it.
        package let text: String
        /// Its layer.
        package let origin: SettingOrigin

        package init(text: String, origin: SettingOrigin) {
            self.text = text
            self.origin = origin
        }
    }

    private var layers: [String: SettingLayers] = [:]

    /// The places of secrets in the environment, of this store and of every copy that a job took.
    let namedVariables = NamedVariables()

    /// Makes a store in which each of `declarations` has its default.
    package init(declarations: [SettingDeclaration]) {
        for declaration in declarations {
            layers[declaration.name] = SettingLayers(defaultValue: declaration.defaultValue)
        }
    }

    /// The value in force: the one of the highest layer.
    package subscript(name: String) -> Entry? {
        layers[name]?.highest.map { Entry(text: $0.text, origin: $0.origin) }
    }

    /// Puts a value that was checked against its declaration into a layer.
    package mutating func set(_ name: String, to text: String, from origin: SettingOrigin) {
        layers[name, default: SettingLayers()][origin] = text
        if origin == .typed { layers[name]?[.script] = nil }
        namedVariables.note(text, of: name)
    }

    /// Takes away what was typed and what a script set; a value of a lower layer then counts.
    package mutating func unset(_ name: String) {
        layers[name]?[.typed] = nil
        layers[name]?[.script] = nil
    }

    /// The values as they would be if no script had set any.
    var withoutScripts: SettingsStore {
        var store = self
        store.clear(.script)
        return store
    }

    /// Takes a value away wherever it came from.
    package mutating func forget(_ name: String) {
        layers[name] = SettingLayers()
    }

    /// The values of one layer, in the order of names.
    package func values(from origin: SettingOrigin) -> [(name: String, text: String)] {
        layers.compactMap { name, values in values[origin].map { (name: name, text: $0) } }.sorted { $0.name < $1.name }
    }

    /// Takes a whole layer away, as a change of profile does.
    package mutating func clear(_ origin: SettingOrigin) {
        for name in layers.keys { layers[name]?[origin] = nil }
    }
}
