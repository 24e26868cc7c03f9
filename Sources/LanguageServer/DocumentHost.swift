import CommandLanguage
import ShellRuntime
import Synchronization

/// Reads the files that a document sources: an open document in its present text, others from the disk.
final class DocumentHost: RuntimeHost {
    private let files: any RuntimeHost
    private let open: [String: SourceFile]
    private let used = Mutex<Set<String>>([])

    /// - Parameter open: the texts of open documents by the real paths of their files.
    init(_ files: any RuntimeHost, open: [String: SourceFile]) {
        self.files = files
        self.open = open
    }

    /// The real paths of the files that were read.
    var usedFiles: Set<String> { used.withLock(\.self) }

    let continuesAfterFailure = false

    func loadScript(_ path: String, from includer: ScriptOrigin) throws -> LoadedScript? {
        guard let script = try files.loadScript(path, from: includer) else { return nil }
        used.withLock { _ = $0.insert(script.identity) }
        guard let text = open[script.identity] else { return script }
        return LoadedScript(
            source: SourceFile(name: script.source.name, bytes: text.bytes),
            folder: script.folder,
            identity: script.identity,
            trust: script.trust,
            root: script.root,
            isOutsideFolder: script.isOutsideFolder
        )
    }

    // Nothing is executed, so that the rest is never called.

    func openSink(for request: OutputRequest) throws -> any OutputSink { throw CancellationError() }

    func start(_ job: BackgroundJob) throws { throw CancellationError() }

    func conditionNames(for last: Value?) -> any ConditionNames { files.conditionNames(for: last) }
}
