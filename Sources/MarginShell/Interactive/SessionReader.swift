package import BilingualText
import CommandLanguage
package import LineEditing
package import ShellSession
import SystemCalls

/// The line reader for the current settings: a change of `editor`, `plain` or `color` replaces it.
///
/// It belongs to the thread that reads.
final class SessionReader {
    /// The settings that affect the reader.
    struct Wishes: Equatable {
        var keyStyle: EditorConfiguration.KeyStyle?
        var isPlain = false
        var usesColour = true
    }

    let printer: ExternalPrinter
    private(set) var current: any LineReader
    private var wishes: Wishes
    private let make: ((Wishes, [UInt8]) -> any LineReader)?

    init(_ configuration: EditorConfiguration, providers: EditorProviders, wishes: Wishes) {
        let printer = ExternalPrinter()
        let make = { (wishes: Wishes, typedAhead: [UInt8]) in
            configuration.following(wishes).makeReader(providers: providers, printer: printer, typedAhead: typedAhead)
        }
        self.printer = printer
        self.wishes = wishes
        self.make = make
        current = make(wishes, [])
    }

    /// Always uses `reader`.
    init(_ reader: any LineReader) {
        printer = reader.printer
        current = reader
        wishes = Wishes()
        make = nil
    }

    /// Replaces the reader if its settings have changed; keys typed ahead are kept.
    func follow(_ new: Wishes) {
        guard let make, new != wishes else { return }
        wishes = new
        current = make(new, current.close())
    }
}

extension EditorConfiguration {
    fileprivate func following(_ wishes: SessionReader.Wishes) -> EditorConfiguration {
        var configuration = self
        configuration.keyStyle = wishes.keyStyle
        configuration.isPlain = wishes.isPlain
        configuration.usesColour = wishes.usesColour
        return configuration
    }
}

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
