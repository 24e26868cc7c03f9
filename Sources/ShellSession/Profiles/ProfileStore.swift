import CommandLanguage
import ShellRuntime
import SystemCalls

/// The files of saved profiles, and the name of the default one.
///
/// Several shells may use them at the same time: each change replaces, adds or removes a whole file.
package struct ProfileStore: Sendable {
    /// In bytes, for a profile or the start file.
    private static let largestFile = 256 * 1024

    private static let suffix = ".msh"

    private let folders: ShellFolders

    package init(folders: ShellFolders) { self.folders = folders }

    // MARK: Reading

    /// The names of the saved profiles, sorted. Other files in the folder are ignored.
    package func names() throws -> [ProfileName] {
        let folder = try profilesFolder
        do throws(SystemCallError) {
            return try FileNames.inDirectory(folder)
                .filter { $0.hasSuffix(Self.suffix) }
                .compactMap { ProfileName(String($0.dropLast(Self.suffix.count))) }
        } catch {
            guard error.number == .noSuchEntry else { throw ShellFailure.unreadable(folder, .system(error)) }
            return []
        }
    }

    /// The path of the profile's file, whether it exists or not.
    package func path(of name: ProfileName) throws -> String {
        try profilesFolder + "/" + name.text + Self.suffix
    }

    package var profilesFolder: String { get throws { try existing(folders.profilesFolder) } }

    /// Reads a profile's file.
    ///
    /// - Throws: `ShellFailure` if it does not exist, or cannot be read safely.
    package func file(of name: ProfileName) throws -> ProfileFile {
        guard let file = try fileIfAny(of: name) else { throw ShellFailure.unknownProfile(name.text) }
        return file
    }

    /// Reads a profile's file; nil if it does not exist.
    package func fileIfAny(of name: ProfileName) throws -> ProfileFile? {
        try file(at: path(of: name))
    }

    /// Reads the start file; nil if it does not exist.
    package func startFile() throws -> ProfileFile? {
        guard let path = folders.startFile else { return nil }
        return try file(at: path)
    }

    private func file(at path: String) throws -> ProfileFile? {
        do {
            try checkFolder(Directory.containing(path))
            let status = try FileStatus(of: path)
            let bytes = try BoundedFile.read(path, limit: Self.largestFile)
            return ProfileFile(source: SourceFile(name: path, bytes: bytes), status: status)
        } catch let error as SystemCallError {
            guard error.number != .noSuchEntry else { return nil }
            throw ShellFailure.unreadable(path, .system(error))
        } catch let error as BoundedFile.Failure {
            // Another shell may have removed it since.
            if case .system(let error) = error, error.number == .noSuchEntry { return nil }
            throw ShellFailure.unreadable(path, error)
        }
    }

    /// A person who can write to the folder can replace any file in it.
    private func checkFolder(_ path: String) throws {
        let status = try FileStatus(of: path)
        guard status.permissions & 0o022 == 0 else { throw ShellFailure.profilesFolderOpen(path) }
    }

    // MARK: Changing

    /// Writes a profile atomically, readable only by its owner.
    package func save(_ text: String, as name: ProfileName) throws {
        let path = try path(of: name)
        let folder = try profilesFolder
        try changing(path) { () throws(SystemCallError) in
            try Directory.create(folder)
            try AtomicFile.replace(path, with: text, permissions: 0o600)
        }
        AtomicFile.removeLeftovers(inDirectory: folder)
    }

    /// Writes a profile like ``save(_:as:)``, unless one with that name exists.
    package func create(_ text: String, as name: ProfileName) throws {
        let path = try path(of: name)
        do throws(SystemCallError) {
            try Directory.create(Directory.containing(path))
            try AtomicFile.create(path, with: text)
        } catch {
            guard error.number != .alreadyExists else { throw ShellFailure.profileExists(name.text) }
            throw ShellFailure.unwritable(path, error)
        }
    }

    /// Renames a profile, unless the new name is taken. The default one stays the default.
    package func rename(_ name: ProfileName, to other: ProfileName) throws {
        let (path, target) = (try path(of: name), try path(of: other))
        do throws(SystemCallError) {
            try FileNames.rename(path, to: target)
        } catch {
            switch error.number {
            case .alreadyExists: throw ShellFailure.profileExists(other.text)
            case .noSuchEntry: throw ShellFailure.unknownProfile(name.text)
            default: throw ShellFailure.unwritable(target, error)
            }
        }
        if try defaultName == name { try setDefault(other) }
    }

    /// Deletes a profile. If it was the default, there is no default any more.
    package func delete(_ name: ProfileName) throws {
        let path = try path(of: name)
        do throws(SystemCallError) {
            try FileNames.remove(path)
        } catch {
            guard error.number == .noSuchEntry else { throw ShellFailure.unwritable(path, error) }
            throw ShellFailure.unknownProfile(name.text)
        }
        AtomicFile.removeLeftovers(inDirectory: try profilesFolder)
        if try defaultName == name { try setDefault(nil) }
    }

    // MARK: The default

    /// The profile that an interactive shell starts with; nil without a default.
    package var defaultName: ProfileName? {
        get throws {
            guard let path = folders.defaultProfileFile, let bytes = try? BoundedFile.read(path, limit: 256) else {
                return nil
            }
            let text = String(decoding: bytes, as: UTF8.self)
            return ProfileName(String(text.prefix { !$0.isNewline }))
        }
    }

    /// Sets the profile that an interactive shell starts with.
    package func setDefault(_ name: ProfileName?) throws {
        let path = try existing(folders.defaultProfileFile)
        try changing(path) { () throws(SystemCallError) in
            guard let name else { return try FileNames.remove(path) }
            try Directory.create(Directory.containing(path))
            try AtomicFile.replace(path, with: name.text + "\n")
        }
        AtomicFile.removeLeftovers(inDirectory: Directory.containing(path))
    }

    private func changing(_ path: String, _ change: () throws(SystemCallError) -> Void) throws {
        do throws(SystemCallError) {
            try change()
        } catch {
            throw ShellFailure.unwritable(path, error)
        }
    }

    private func existing(_ path: String?) throws -> String {
        guard let path else { throw ShellFailure.noHome }
        return path
    }
}

/// The text and protection of a profile's file.
package struct ProfileFile: Sendable {
    let source: SourceFile
    let status: FileStatus

    /// Checks that no other user can change the file, or read it if it says where keys are stored.
    func checkProtection(of contents: ProfileContents) throws {
        let isSafe = status.permissions & 0o022 == 0 && (!contents.isSensitive || !status.isOpenToOthers)
        guard isSafe else { throw ShellFailure.profileOpen(path: source.name) }
        guard status.isOwn || status.owner == 0 else { throw ShellFailure.profileForeign(path: source.name) }
    }
}
