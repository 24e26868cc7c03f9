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
