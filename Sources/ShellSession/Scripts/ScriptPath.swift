import ShellRuntime
import SystemCalls

/// Paths of scripts: as they are written, and the real paths.
package enum ScriptPath {
    /// The largest number of symbolic links on one path, as in the kernel.
    private static let mostLinks = 40

    /// Folders that a script may not read even if its own folder is `/`: they do not contain ordinary files.
    private static let systemFolders: Set<Substring> = ["dev", "proc", "sys"]

    /// `path` relative to `folder`, with `.` and `..` resolved as text: the file's name in messages.
    package static func resolve(_ path: String, against folder: String?) -> String {
        guard !path.hasPrefix("/"), let folder, !folder.isEmpty else { return normalised(path) }
        return normalised(folder + "/" + path)
    }

    /// The folder of the script named `path`; the real one where the name is a symbolic link into another folder.
    package static func folder(of path: String, real: String?) -> String {
        let named = Directory.containing(path)
        guard let real = real.map(Directory.containing), FoundFile.realPath(of: named) != real else { return named }
        return real
    }

    /// The real path of the file that `includer` calls `path`, if no step to it leaves the folder of the first script.
    ///
    /// Nothing outside that folder is looked up, so that a script cannot find out what exists there. `..` is the parent
    /// of the real folder, as in the kernel.
    ///
    /// - Returns: nil if the path leads outside, or the folder does not exist.
    /// - Throws: the system's error for a file inside the folder.
    static func placeInside(_ path: String, from includer: ScriptOrigin) throws(SystemCallError) -> String? {
        guard let root = includer.root.map(parts), let identity = includer.identity else { return nil }
        let start = parts(Directory.containing(identity))
        var (place, rest) = steps(of: path, from: start, named: includer.folder)
        var links = 0
        while let part = rest.popLast() {
            guard part != ".." else {
                _ = place.popLast()
                continue
            }
            place.append(part)
            // The parents of the root are known to exist.
            if root.starts(with: place) { continue }
            guard isInside(place, root) else { return nil }
            guard try FileStatus(of: text(place), followingSymbolicLinks: false).kind == .symbolicLink else { continue }
            links += 1
            guard links <= mostLinks else {
                throw SystemCallError(number: .tooManySymbolicLinks, operation: .open, path: path)
            }
            let target = try FileNames.target(ofLink: text(place))
            if target.hasPrefix("/") { place = [] } else { place.removeLast() }
            rest += parts(target).reversed()
        }
        return isInside(place, root) ? text(place) : nil
    }

    /// Whether the real path `path` is in the real folder `root` or below it.
    static func isInside(_ path: String, root: String) -> Bool { isInside(parts(path), parts(root)) }

    private static func isInside(_ place: [Substring], _ root: [Substring]) -> Bool {
        place.starts(with: root) && !(root.isEmpty && place.first.map(systemFolders.contains) == true)
    }

    /// The first folder and the steps from there, in reverse. The folder of a script is known to be its real one.
    private static func steps(
        of path: String,
        from folder: [Substring],
        named name: String?
    ) -> (place: [Substring], rest: [Substring]) {
        guard path.hasPrefix("/") else { return (folder, parts(path).reversed()) }
        let all = parts(path)
        guard let name, name.hasPrefix("/"), all.starts(with: parts(name)) else { return ([], all.reversed()) }
        return (folder, all.dropFirst(parts(name).count).reversed())
    }

    private static func parts(_ path: String) -> [Substring] {
        path.split(separator: "/").filter { $0 != "." }
    }

    private static func text(_ parts: [Substring]) -> String { "/" + parts.joined(separator: "/") }

    private static func normalised(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        let text = parts.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + text : (text.isEmpty ? "." : text)
    }
}
