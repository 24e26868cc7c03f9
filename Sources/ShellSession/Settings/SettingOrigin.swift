/// Where a setting's value came from; a later case outranks the ones before it.
package enum SettingOrigin: Int, Comparable, Hashable, Sendable, CaseIterable {
    case defaultValue
    case startFile
    case profile
    case environment
    case flag
    case typed
    /// A script: what a person sets afterwards takes its place.
    case script

    package static func < (left: SettingOrigin, right: SettingOrigin) -> Bool {
        left.rawValue < right.rawValue
    }
}
