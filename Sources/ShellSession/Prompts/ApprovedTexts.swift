import BinanceMargin
import RequestSigning
import Synchronization
import SystemCalls

/// What a person has approved, in a separate file, so that a profile cannot approve itself.
///
/// Each line is a kind and the SHA-256 digest of exactly the text that was shown, because the text itself could reveal
/// where keys are stored.
package final class ApprovedTexts: Sendable {
    package enum Kind: String, Sendable {
        /// A program that prints a secret.
        case command
        /// An exchange that is not one of the published hosts.
        case baseURL
    }

    /// In bytes.
    private static let largestFile = 1 << 20

    private let path: String?
    private let sessionOnly = Mutex<Set<String>>([])

    /// - Parameter path: the file; nil to keep approvals until the end of the session.
    package init(path: String?) { self.path = path }

    /// Whether exactly this text was approved before. A file that others can write to approves nothing.
    package func contains(_ text: String, _ kind: Kind) -> Bool {
        let line = Self.line(text, kind)
        if sessionOnly.withLock({ $0.contains(line) }) { return true }
        guard let path, let status = try? FileStatus(of: path), status.isOwn, status.permissions & 0o022 == 0,
            let bytes = try? BoundedFile.read(path, limit: Self.largestFile)
        else { return false }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains { $0 == line }
    }

    /// Keeps an approval; if it cannot be written, until the end of the session.
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
