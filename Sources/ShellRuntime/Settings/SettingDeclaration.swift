/// A setting: what it may hold and what `set` must be allowed to change it.
package final class SettingDeclaration: Sendable {
    package enum Kind: Sendable {
        /// A whole number in a range, with the unit people read it in (`ms`), empty for a bare count.
        case integer(ClosedRange<Int>, unit: String)
        case duration(ClosedRange<Duration>)
        case choice([String])
        case boolean
        case text
        case url
        /// `env:NAME`, `file:PATH`, `command:"..."`, `keyring:NAME`, `prompt`
        case secretReference
        case path
    }

    package let name: String
    package let kind: Kind

    /// The default as `set` would take it; nil where there is none.
    package let defaultValue: String?
    package let permission: PermissionClass?
    package let isSecret: Bool
    package let summary: LocalizedText

    package init(
        name: String,
        kind: Kind,
        defaultValue: String?,
        permission: PermissionClass? = nil,
        isSecret: Bool = false,
        summary: LocalizedText
    ) {
        self.name = name
        self.kind = kind
        self.defaultValue = defaultValue
        self.permission = permission
        self.isSecret = isSecret
        self.summary = summary
    }
}

/// The settings a session has, as far as binding needs to know them.
package protocol SettingsSchema: Sendable {
    /// In the order that `show` lists them.
    var declarations: [SettingDeclaration] { get }

    /// The setting of exactly that name.
    func declaration(named name: String) -> SettingDeclaration?
}
