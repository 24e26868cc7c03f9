package import BilingualText

/// A setting: its values and the permission that changing it needs.
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

    /// The default, as `set` takes it; nil where there is none.
    package let defaultValue: String?
    package let permission: PermissionClass?

    /// Which changes protect the person less; nil where none does.
    package let protection: SettingGuard?
    package let isSecret: Bool

    /// A further check of a value that is of the kind; nil where there is none.
    package let rule: (@Sendable (_ value: String) throws(ShellFailure) -> Void)?
    /// Fits a menu: at most 55 characters.
    package let summary: LocalizedText

    /// Sentences that help adds; nil where there is nothing to add.
    package let details: LocalizedText?

    package init(
        name: String,
        kind: Kind,
        defaultValue: String?,
        permission: PermissionClass? = nil,
        protection: SettingGuard? = nil,
        isSecret: Bool = false,
        rule: (@Sendable (_ value: String) throws(ShellFailure) -> Void)? = nil,
        summary: LocalizedText,
        details: LocalizedText? = nil
    ) {
        self.name = name
        self.kind = kind
        self.defaultValue = defaultValue
        self.permission = permission
        self.protection = protection
        self.isSecret = isSecret
        self.rule = rule
        self.summary = summary
        self.details = details
    }
}

/// Compares two values of a setting that protects the person. A script needs ``PermissionClass/guards`` for a change
/// that protects less, and no permission for one that protects more.
package struct SettingGuard: Sendable {
    /// Whether `value` protects less than `current`; nil means no value.
    package let loosens: @Sendable (_ value: String?, _ current: String?) -> Bool

    /// The value to compare with where there is no session, as in `marginsh check`.
    let reference: String?

    /// Only `value` protects.
    package static func leaving(_ value: String) -> SettingGuard {
        SettingGuard(loosens: { $1 == value && $0 != value }, reference: value)
    }

    /// Every value but `value` protects.
    package static func reaching(_ value: String) -> SettingGuard {
        SettingGuard(loosens: { $0 == value && $1 != value }, reference: nil)
    }

    /// A greater whole number protects less.
    ///
    /// - Parameter reference: the setting's default.
    package static func raising(from reference: Int) -> SettingGuard {
        SettingGuard(
            loosens: { ($0.flatMap(Int.init) ?? reference) > ($1.flatMap(Int.init) ?? reference) },
            reference: String(reference)
        )
    }

    /// Any change may protect less.
    package static let changing = SettingGuard(loosens: { $0 != $1 }, reference: nil)
}

/// The settings of a session, as far as binding needs them.
package protocol SettingsSchema: Sendable {
    /// In the order that `show` lists them.
    var declarations: [SettingDeclaration] { get }

    /// The setting of exactly that name.
    func declaration(named name: String) -> SettingDeclaration?

    /// The value before any script changed it; nil where there was none.
    func valueBeforeScripts(of name: String) -> String?

    /// The value after `unset`; nil where there is none.
    func valueAfterUnset(of name: String) -> String?
}

extension SettingsSchema {
    package func valueBeforeScripts(of name: String) -> String? { declaration(named: name)?.defaultValue }

    package func valueAfterUnset(of name: String) -> String? { declaration(named: name)?.defaultValue }
}
