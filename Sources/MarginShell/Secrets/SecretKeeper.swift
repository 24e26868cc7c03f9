import MarginClient
import ShellRuntime
import SystemCalls

/// Keeps a secret that a person typed: in the desktop's keyring, else in a file of its own.
struct SecretKeeper: Sendable {
    let programs: any ProgramRunning

    /// The folder of such files; nil where there is no place for any.
    let folder: String?

    /// Puts `secret` away under a name that nothing else is kept under.
    ///
    /// - Returns: where it lives from now on.
    /// - Throws: `ShellFailure` of status 78 where no place can be written to, or `CancellationError`.
    func keep(_ secret: Secret, as name: String) async throws -> SecretReference {
        if try await keepInKeyring(secret, as: name) { return .keyring(name) }
        guard let folder else { throw ShellFailure.noHome }
        let path = "\(folder)/\(name).key"
        do throws(SystemCallError) {
            try Directory.create(folder)
            try secret.withBytes { (bytes) throws(SystemCallError) in
                try AtomicFile.replace(path, with: bytes.span, permissions: 0o600)
            }
        } catch {
            throw ShellFailure.unwritable(path, error)
        }
        AtomicFile.removeLeftovers(inDirectory: folder)
        return .file(path)
    }

    /// Takes away what ``keep(_:as:)`` put there.
    func discard(_ reference: SecretReference) async {
        switch reference {
        // What cannot be taken away stays where its owner finds it.
        case .keyring(let name): _ = try? await programs.run(KeyringEntry.clear(name))
        case .file(let path): try? FileNames.remove(path)
        default: return
        }
    }

    /// A keyring that is not there, not open or not answering is none.
    private func keepInKeyring(_ secret: Secret, as name: String) async throws -> Bool {
        do {
            return try await programs.run(KeyringEntry.store(secret, as: name)).status == 0
        } catch is ProgramFailure {
            return false
        }
    }
}
