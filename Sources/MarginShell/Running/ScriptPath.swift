/// Paths of scripts, reckoned as text: nothing is looked up.
enum ScriptPath {
    /// `path` relative to `folder`, with `.` and `..` worked out.
    static func resolve(_ path: String, against folder: String?) -> String {
        guard !path.hasPrefix("/"), let folder, !folder.isEmpty else { return normalised(path) }
        return normalised(folder + "/" + path)
    }

    /// The folder a script lies in: what its own paths are relative to.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Whether `path` lies in `folder` or below it. Without a folder, the working directory counts.
    static func isInside(_ path: String, folder: String?) -> Bool {
        let base = normalised(folder ?? ".")
        guard base != "." else { return !path.hasPrefix("/") && !path.hasPrefix("..") }
        return path.hasPrefix(base == "/" ? "/" : base + "/")
    }

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
