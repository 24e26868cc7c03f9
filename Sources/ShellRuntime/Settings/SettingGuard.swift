/// What makes a value of a setting that protects the person looser than another one: a script needs
/// ``PermissionClass/guards`` for such a change, and none for the other way.
package struct SettingGuard: Sendable {
    /// Whether `value` protects less than `current` does; nil stands for no value.
    package let loosens: @Sendable (_ value: String?, _ current: String?) -> Bool

    /// The value that a script is compared with where no session is known, as in `marginsh check`.
    let reference: String?

    /// `value` protects, every other one does not.
    package static func leaving(_ value: String) -> SettingGuard {
        SettingGuard(loosens: { $1 == value && $0 != value }, reference: value)
    }

    /// Every value protects but `value`.
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

    /// Every change could hide what the person relies on.
    package static let changing = SettingGuard(loosens: { $0 != $1 }, reference: nil)
}
