package import BilingualText
import CommandLanguage
package import LineEditing
package import ShellSession
import SystemCalls

/// The history file that shells share, in the state folder.
package enum StoredHistory {
    /// Opens the file. If it cannot be used, shows why and keeps the history in memory.
    package static func open(in folders: ShellFolders, console: Console) -> any HistoryStoring {
        guard let folder = folders.state else { return MemoryHistory() }
        let path = folder + "/history.ndjson"
        do throws(SystemCallError) {
            try Directory.create(folder)
        } catch {
            console.notice(unusable(path, error.number))
            return MemoryHistory()
        }
        do throws(HistoryError) {
            return try HistoryFile(path: path)
        } catch {
            console.notice(message(for: error))
            return MemoryHistory()
        }
    }

    package static func message(for error: HistoryError) -> Message {
        switch error {
        case .tooOpen(let path, _):
            .historyTooOpen(Code(path), command: "chmod 600 \(path)")
        case .notAnOwnFile(let path): unusable(path, .notPermitted)
        case .system(let path, let code): unusable(path, ErrorNumber(rawValue: code))
        }
    }

    private static func unusable(_ path: String, _ number: ErrorNumber) -> Message {
        .historyUnusable(Code(path), reason: number.reason)
    }
}
