import LineEditing
import SystemCalls
import TerminalText

/// The files that match the typed beginning of a path.
struct FileCompletion {
    /// A path with any of these must be quoted.
    private static let special = Set(" \t\"'$;{}|()[]#`\\")

    /// The completions of the typed word, which may begin with a quote.
    ///
    /// - Parameter base: what a relative path is relative to; nil means the working directory.
    static func candidates(for typed: String, relativeTo base: String? = nil) -> [Completion] {
        let quote = typed.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
        let path = quote == nil ? typed : String(typed.dropFirst())
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let start = path.dropFirst(folder.count)
        let isRelative = !folder.hasPrefix("/")
        let place = isRelative ? (base ?? ".") + "/" + folder : folder
        guard let names = try? FileNames.inDirectory(place) else { return [] }
        return names.filter { $0.hasPrefix(start) && isWelcome($0, behind: start) }
            .compactMap { completion(folder, $0, in: place, quote: quote) }
    }

    /// Hidden files are offered only after a typed dot, and names with deceptive characters never.
    private static func isWelcome(_ name: String, behind start: Substring) -> Bool {
        (start.first == "." || name.first != ".") && VisibleText(name).description == name
    }

    private static func completion(_ folder: String, _ name: String, in place: String, quote: Character?) -> Completion?
    {
        let isFolder = (try? FileStatus(of: place + "/" + name))?.kind == .directory
        let label = name + (isFolder ? "/" : "")
        let text = folder + label
        var quote = quote
        if quote == nil, text.contains(where: special.contains) { quote = text.contains("'") ? "\"" : "'" }
        guard let quote else { return Completion(text, label: label, suffix: isFolder ? "" : " ") }
        // Between double quotes the language reads escapes and variables.
        guard !text.contains(quote), quote == "'" || !text.contains(where: { $0 == "$" || $0 == "\\" }) else {
            return nil
        }
        return Completion("\(quote)\(text)" + (isFolder ? "" : "\(quote)"), label: label, suffix: isFolder ? "" : " ")
    }
}
