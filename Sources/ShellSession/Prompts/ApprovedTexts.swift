import BinanceMargin
import Synchronization
import SystemCalls

/// What a person once said yes to, remembered in a file of its own: a profile cannot approve itself.
///
/// Each line is a kind and the SHA-256 digest of exactly the text that was shown, which may itself tell too much about
/// where somebody keeps their keys.
package final class ApprovedTexts: Sendable {
    /// What was approved.
    package enum Kind: String, Sendable {
        /// A program that gives a secret.
        case command
        /// An exchange that is none of the published hosts.
        case baseURL
    }

    /// More approvals than anybody types.
    private static let largestFile = 1 << 20

    private let path: String?
    private let sessionOnly = Mutex<Set<String>>([])

    /// Remembers in the file at `path`; without one, until the end of the session.
    package init(path: String?) {
        self.path = path
    }

    /// Whether exactly this was approved before. A file that others may write to approves nothing.
    package func contains(_ text: String, _ kind: Kind) -> Bool {
        let line = Self.line(text, kind)
        if sessionOnly.withLock({ $0.contains(line) }) { return true }
        guard let path, let status = try? FileStatus(of: path), status.isOwn, status.permissions & 0o022 == 0,
            let bytes = try? BoundedFile.read(path, limit: Self.largestFile)
        else { return false }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains { $0 == line }
    }

    /// Remembers an approval. One that cannot be written down counts until the end of the session.
    package func add(_ text: String, _ kind: Kind) {
        let line = Self.line(text, kind)
        sessionOnly.withLock { _ = $0.insert(line) }
        guard let path else { return }
        do throws(SystemCallError) {
            try Directory.create(Directory.containing(path))
            try FileAppend.append(line + "\n", to: path)
        } catch {
            return
        }
    }

    private static func line(_ text: String, _ kind: Kind) -> String {
        "\(kind.rawValue) \(ContentDigest(of: text).hexadecimal)"
    }
}
