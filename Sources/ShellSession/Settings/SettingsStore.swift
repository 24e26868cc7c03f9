package import BinanceMargin
package import ShellRuntime

/// The settings' values, with a layer for each origin.
///
/// A value type, so that a background job keeps the settings it began with.
package struct SettingsStore: Sendable {
    /// The current value and its origin.
    package struct Entry: Hashable, Sendable {
        /// The text as `set` takes it.
        package let text: String
        package let origin: SettingOrigin

        package init(text: String, origin: SettingOrigin) {
            self.text = text
            self.origin = origin
        }
    }

    private var layers: [String: SettingLayers] = [:] {
        didSet { readBaseURL() }
    }

    /// The setting `baseURL`; nil if it is not set or not valid. Read once for each text, because every request and every
    /// record needs it.
    package private(set) var baseURL: BaseURL?
    private var baseURLText: String?

    /// The environment variables with secrets, shared with every copy of this store.
    let namedVariables = NamedVariables()

    /// Makes a store in which each of `declarations` has its default.
    package init(declarations: [SettingDeclaration]) {
        for declaration in declarations {
            layers[declaration.name] = SettingLayers(defaultValue: declaration.defaultValue)
        }
        readBaseURL()
    }

    private mutating func readBaseURL() {
        let text = layers["baseURL"]?.highest?.text
        guard text != baseURLText else { return }
        baseURLText = text
        baseURL = text.flatMap { try? BaseURL($0) }
    }

    /// The current value: that of the highest layer.
    package subscript(name: String) -> Entry? {
        layers[name]?.highest.map { Entry(text: $0.text, origin: $0.origin) }
    }

    /// Sets a value, which must have been checked against its declaration, in a layer.
    package mutating func set(_ name: String, to text: String, from origin: SettingOrigin) {
        layers[name, default: SettingLayers()][origin] = text
        if origin == .typed { layers[name]?[.script] = nil }
        namedVariables.note(text, of: name)
    }

    /// Removes the typed value and that of scripts; the value of a lower layer then applies.
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

    /// Removes the values of all layers.
    package mutating func forget(_ name: String) { layers[name] = SettingLayers() }

    /// The values of one layer, sorted by name.
    package func values(from origin: SettingOrigin) -> [(name: String, text: String)] {
        layers.compactMap { name, values in values[origin].map { (name: name, text: $0) } }.sorted { $0.name < $1.name }
    }

    /// Removes the value of one layer.
    package mutating func clear(_ origin: SettingOrigin, of name: String) { layers[name]?[origin] = nil }

    /// Removes a whole layer, for a change of profile.
    package mutating func clear(_ origin: SettingOrigin) {
        for name in layers.keys { layers[name]?[origin] = nil }
    }
}

/// A setting's values, one per origin.
///
/// A list and not a dictionary: searching seven origins is faster than hashing one.
struct SettingLayers: Sendable {
    private var texts: [String?] = Array(repeating: nil, count: SettingOrigin.allCases.count)

    init(defaultValue: String? = nil) { self[.defaultValue] = defaultValue }

    subscript(origin: SettingOrigin) -> String? {
        get { texts[origin.rawValue] }
        set { texts[origin.rawValue] = newValue }
    }

    /// The value of the highest origin, which applies.
    var highest: (text: String, origin: SettingOrigin)? {
        for origin in SettingOrigin.allCases.reversed() {
            if let text = self[origin] { return (text, origin) }
        }
        return nil
    }
}

/// Where a setting's value comes from; a later case overrides the ones before it.
package enum SettingOrigin: Int, Comparable, Hashable, Sendable, CaseIterable {
    case defaultValue
    case startFile
    case profile
    case environment
    case flag
    case typed
    /// A script; a value that a person sets later replaces it.
    case script

    package static func < (left: SettingOrigin, right: SettingOrigin) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension SettingOrigin {
    /// The origin as `show` and scripts see it.
    package var rawName: String {
        switch self {
        case .defaultValue: "default"
        case .startFile: "rc"
        case .profile: "profile"
        case .environment: "environment"
        case .flag: "flag"
        case .typed: "typed"
        case .script: "script"
        }
    }
}
