import BinanceMargin
import ShellRuntime
import SystemCalls

/// Secrets in files.
package struct SecretFiles: Sendable {
    /// In bytes; the largest accepted private key in PEM is well below.
    private static let largestFile = 64 * 1024

    let home: String?

    /// The contents of the file at `path`, which no other user may be able to read.
    func read(_ path: String, named reference: SecretReference, for setting: String) throws -> Secret {
        let expanded = HomePath.expanded(path, home: home)
        do {
            let status = try FileStatus(of: expanded)
            if status.kind == .regular, status.isOpenToOthers { throw ShellFailure.secretFileOpen(path: expanded) }
            return Secret(try BoundedFile.readSecret(expanded, limit: Self.largestFile))
        } catch let error as SystemCallError {
            throw ShellFailure.secretUnreadable(setting, reference, error.number.reason)
        } catch let error as BoundedFile.Failure {
            throw ShellFailure.secretUnreadable(setting, reference, error.reason)
        }
    }
}

/// Paths in the home directory.
package enum HomePath {
    /// `path` with `~/` replaced by the home directory.
    package static func expanded(_ path: String, home: String?) -> String {
        guard path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst(1)
    }

    /// `path` with the home directory replaced by `~`.
    package static func shortened(_ path: String, home: String?) -> String {
        guard let home, path == home || path.hasPrefix(home + "/") else { return path }
        return "~" + path.dropFirst(home.count)
    }
}
