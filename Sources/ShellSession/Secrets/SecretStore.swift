import BinanceMargin
package import RequestSigning
import ShellRuntime
import SystemCalls

/// Stores a secret that a person typed: in the desktop's keyring, or else in a file.
package struct SecretStore: Sendable {
    package let programs: any ProgramRunning

    /// The folder of such files; nil if there is none.
    package let folder: String?

    package struct Kept: Sendable {
        package let reference: SecretReference
        fileprivate var folders: [String] = []
    }

    /// Stores `secret` with a unique name: two profiles never share a place, even if they share a secret.
    ///
    /// - Parameter name: the beginning of the unique name.
    /// - Returns: the place.
    /// - Throws: `ShellFailure` of status 78 if no place can be written, or `CancellationError`; in both cases nothing
    ///   of it
    ///   is left.
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

    /// Removes what ``keep(_:as:)`` created, even if the task was cancelled.
    package func discard(_ kept: Kept) async {
        switch kept.reference {
        case .keyring(let name): await clear(name)
        case .file(let path):
            // If it cannot be removed, its owner still finds it at that path.
            try? FileNames.remove(path)
            Directory.removeEmpty(kept.folders)
        default: return
        }
    }

    /// A keyring that is missing, locked or not responding is not used.
    private func keepInKeyring(_ secret: Secret, as name: String) async throws -> Bool {
        do {
            if try await programs.run(KeyringEntry.store(secret, as: name)).status == 0 { return true }
        } catch ProgramFailure.notStarted {
            return false
        } catch is ProgramFailure {
            // It may have stored the secret before it was ended.
        } catch {
            await clear(name)
            throw error
        }
        await clear(name)
        return false
    }

    /// In a detached task, because a cancelled task starts no program.
    private func clear(_ name: String) async {
        let clearing = Task { [programs] in _ = try? await programs.run(KeyringEntry.clear(name)) }
        await clearing.value
    }
}
