/// What a statement does that a script of someone else's may not do unless `--allow CLASS` says so.
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
    /// Loosening what protects the person: see ``SettingGuard``
    case guards
}
