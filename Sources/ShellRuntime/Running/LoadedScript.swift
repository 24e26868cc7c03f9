package import CommandLanguage

/// A script that the host read for `source`.
package struct LoadedScript: Sendable {
    package let source: SourceFile
    package let folder: String?
    package let identity: String
    package let trust: Trust

    /// The real folder that its own `source` statements are judged against: see ``ScriptOrigin/root``.
    package let root: String?

    /// Whether it is outside of the folder of the first script: `source` then needs ``PermissionClass/read``.
    package let isOutsideFolder: Bool

    package init(
        source: SourceFile,
        folder: String?,
        identity: String,
        trust: Trust,
        root: String? = nil,
        isOutsideFolder: Bool
    ) {
        self.source = source
        self.folder = folder
        self.identity = identity
        self.trust = trust
        self.root = root
        self.isOutsideFolder = isOutsideFolder
    }
}
