import CommandLanguage
package import LineEditing
import SystemCalls

/// The history that shells share, in the state folder.
package enum StoredHistory {
    /// Opens the file, or, where it cannot be kept, says why and remembers for this session alone.
    package static func open(in folders: ShellFolders, console: Console) -> any HistoryStoring {
        guard let folder = folders.state else { return MemoryHistory() }
        let path = folder + "/history.ndjson"
        do throws(SystemCallError) {
            try Directory.create(folder)
        } catch {
            console.remark(unusable(path, reason: error.number.description))
            return MemoryHistory()
        }
        do throws(HistoryError) {
            return try HistoryFile(path: path)
        } catch {
            console.remark(message(for: error))
            return MemoryHistory()
        }
    }

    private static func message(for error: HistoryError) -> Message {
        switch error {
        case .tooOpen(let path, _):
            ShellMessage.historyTooOpen.message(.code("path", path), .code("command", "chmod 600 \(path)"))
        case .notAnOwnFile(let path): unusable(path, reason: ErrorNumber.notPermitted.description)
        case .system(let path, let code): unusable(path, reason: ErrorNumber(rawValue: code).description)
        }
    }

    private static func unusable(_ path: String, reason: String) -> Message {
        ShellMessage.historyUnusable.message(.code("path", path), .text("reason", reason))
    }
}
