/// The commit that the program was built from; `scripts/package` fills it in.
enum BuildCommit {
    /// The commit's short name; nil for a build that no package was made from.
    static let name: String? = nil

    /// The day of the commit, as `2026-11-22`.
    static let date: String? = nil
}
