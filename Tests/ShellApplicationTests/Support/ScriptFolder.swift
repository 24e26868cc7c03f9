import Foundation

/// A directory for scripts that is removed with the value that names it.
final class ScriptFolder: Sendable {
    let path: String

    /// Its name in the folder that it is in.
    var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "marginsh-scripts-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a script and returns its path.
    func write(_ text: String, to name: String = "script.msh") throws -> String {
        let file = URL(filePath: path).appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// Saves a profile, where this is the folder of the configuration.
    func saveProfile(_ name: String, _ lines: [String]) throws {
        let profiles = path + "/marginsh/profiles"
        try FileManager.default.createDirectory(
            atPath: profiles,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let file = profiles + "/\(name).msh"
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    }

    /// The contents of a file in it.
    func read(_ name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }
}
