/// Whose text it is, and what it may do.
package struct Trust: Hashable, Sendable {
    /// The classes allowed; all of them for what was typed or given by `-c`.
    package let allowed: Set<PermissionClass>

    package init(allowed: Set<PermissionClass>) { self.allowed = allowed }

    /// Typed lines and `-c`.
    package static let typed = Trust(allowed: Set(PermissionClass.allCases))
}
