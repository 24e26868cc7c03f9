package import CommandLanguage

/// A script that the host read for `source`.
package struct LoadedScript: Sendable {
    package let source: SourceFile
    package let folder: String?
    package let identity: String
    package let trust: Trust

    /// Whether it lies outside the folder of the script that names it: `source` then needs ``PermissionClass/read``.
    package let isOutsideFolder: Bool

    package init(source: SourceFile, folder: String?, identity: String, trust: Trust, isOutsideFolder: Bool) {
        self.source = source
        self.folder = folder
        self.identity = identity
        self.trust = trust
        self.isOutsideFolder = isOutsideFolder
    }
}
