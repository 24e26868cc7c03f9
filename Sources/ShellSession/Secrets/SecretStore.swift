package import BinanceMargin
import ShellRuntime
import SystemCalls

/// Keeps a secret that a person typed: in the desktop's keyring, else in a file of its own.
package struct SecretStore: Sendable {
    package let programs: any ProgramRunning

    /// The folder of such files; nil where there is no place for any.
    package let folder: String?

    /// A secret that was put away, and what was made for it.
    package struct Kept: Sendable {
        package let reference: SecretReference
        fileprivate var folders: [String] = []
    }

    /// Puts `secret` away under a name of its own: two profiles never share a place, though they share a secret.
    ///
    /// - Parameter name: what the name begins with.
    /// - Returns: where it is from now on.
    /// - Throws: `ShellFailure` of status 78 where no place can be written to, or `CancellationError`; nothing is then
    ///   left of it.
    package func keep(_ secret: Secret, as name: String) async throws -> Kept {
        let name = name + "-" + String(UInt64.random(in: .min ... .max), radix: 36)
        if try await keepInKeyring(secret, as: name) { return Kept(reference: .keyring(name)) }
        guard let folder else { throw ShellFailure.noHome }
        let path = "\(folder)/\(name).key"
        var folders: [String] = []
        do throws(SystemCallError) {
            folders = try Directory.create(folder)
            try secret.withBytes { (bytes) throws(SystemCallError) in
                try AtomicFile.create(path, with: bytes.span)
            }
        } catch {
            Directory.removeEmpty(folders)
            throw ShellFailure.unwritable(path, error)
        }
        return Kept(reference: .file(path), folders: folders)
    }

    /// Takes away what ``keep(_:as:)`` made, and nothing else, also where the task was cancelled.
    package func discard(_ kept: Kept) async {
        switch kept.reference {
        case .keyring(let name): await clear(name)
        case .file(let path):
            // What cannot be taken away stays where its owner finds it.
            try? FileNames.remove(path)
            Directory.removeEmpty(kept.folders)
        default: return
        }
    }

    /// A keyring that is not there, not open or not answering is none.
    private func keepInKeyring(_ secret: Secret, as name: String) async throws -> Bool {
        do {
            if try await programs.run(KeyringEntry.store(secret, as: name)).status == 0 { return true }
        } catch ProgramFailure.notStarted {
            return false
        } catch is ProgramFailure {
            // It may have kept the secret before it was ended.
        } catch {
            await clear(name)
            throw error
        }
        await clear(name)
        return false
    }

    /// Runs in a task of its own: a program is not started for one that was cancelled.
    private func clear(_ name: String) async {
        let clearing = Task { [programs] in _ = try? await programs.run(KeyringEntry.clear(name)) }
        await clearing.value
    }
}
