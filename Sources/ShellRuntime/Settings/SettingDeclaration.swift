package import BilingualText

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

    /// Which changes loosen what protects the person; nil where none does.
    package let protection: SettingGuard?
    package let isSecret: Bool

    /// What the kind alone cannot tell: throws what is wrong with a value that is of the kind; nil where nothing can be.
    package let rule: (@Sendable (_ value: String) throws(ShellFailure) -> Void)?
    package let summary: LocalizedText

    package init(
        name: String,
        kind: Kind,
        defaultValue: String?,
        permission: PermissionClass? = nil,
        protection: SettingGuard? = nil,
        isSecret: Bool = false,
        rule: (@Sendable (_ value: String) throws(ShellFailure) -> Void)? = nil,
        summary: LocalizedText
    ) {
        self.name = name
        self.kind = kind
        self.defaultValue = defaultValue
        self.permission = permission
        self.protection = protection
        self.isSecret = isSecret
        self.rule = rule
        self.summary = summary
    }
}
