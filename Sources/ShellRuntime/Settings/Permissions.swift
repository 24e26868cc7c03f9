/// What a statement does that a script may not do without `--allow CLASS`.
package enum PermissionClass: String, Hashable, Sendable, CaseIterable {
    /// `set baseURL`
    case baseURL = "base-url"
    /// `set proxy`, `set caFile`
    case network
    case credentials
    case profile
    /// `>`, `>>`, `tee`, record, bundle, save
    case write
    /// `|`, notify, editor
    case run
    /// `source` outside the script's own folder
    case read
    /// Settings that protect the person less: see ``SettingGuard``
    case guards
}

/// What a text may do.
package struct Trust: Hashable, Sendable {
    /// The classes allowed; all of them for what was typed or given by `-c`.
    package let allowed: Set<PermissionClass>

    package init(allowed: Set<PermissionClass>) { self.allowed = allowed }

    /// Typed lines and `-c`.
    package static let typed = Trust(allowed: Set(PermissionClass.allCases))
}
