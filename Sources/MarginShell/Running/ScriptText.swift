import CommandLanguage
import ShellRuntime
import SystemCalls

/// A script that the command line names, read but not yet parsed.
struct ScriptText {
    /// What the command line writes for standard input.
    static let standardInput = "-"
    /// The largest script read, in bytes.
    private static let largest = 256 << 20

    let source: SourceFile
    let origin: ScriptOrigin

    /// Reads the file at `path`, or standard input up to its end.
    static func read(_ path: String, trust: Trust) throws(ShellFailure) -> ScriptText {
        do throws(BoundedFile.Failure) {
            if path == standardInput {
                let bytes = try BoundedFile.read(Descriptor.standardInput, limit: largest)
                return ScriptText(
                    source: SourceFile(name: "<stdin>", bytes: bytes),
                    origin: ScriptOrigin(folder: nil, identity: nil, trust: trust)
                )
            }
            let bytes = try BoundedFile.read(path, limit: largest)
            return ScriptText(
                source: SourceFile(name: path, bytes: bytes),
                origin: ScriptOrigin(
                    folder: ScriptPath.folder(of: path),
                    identity: ScriptPath.resolve(path, against: nil),
                    trust: trust
                )
            )
        } catch {
            throw .unreadable(path, error)
        }
    }
}
