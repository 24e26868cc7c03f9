import BinanceMargin
package import RequestSigning
import Synchronization

/// The secrets that this process has seen. Nothing that it writes for others may contain one of them.
package final class LiveSecrets: Sendable {
    private struct State {
        var known: [Secret] = []
        var listener: (@Sendable () -> Void)?
        /// Whether one is so short that few of its encodings contain a whole stretch.
        var hasShort = false
        private var scan = SecretScan()
        private var scannedCount = 0

        /// Searches for all known secrets.
        ///
        /// Made on demand: calculating all encodings of a key takes half as long as starting the program.
        mutating func completeScan() -> SecretScan {
            for secret in known[scannedCount...] { secret.withBytes { scan.add($0) } }
            scannedCount = known.count
            return scan
        }
    }

    /// Secrets with fewer bytes count as short.
    private static let shortCount = 2 * SecretScan.stretch

    private let state = Mutex(State())

    package init() {}

    package func add(_ secret: Secret) {
        let trimmed = secret.trimmingWhitespace()
        let listener: (@Sendable () -> Void)? = state.withLock { state in
            guard !trimmed.isEmpty, !state.known.contains(trimmed) else { return nil }
            state.known.append(trimmed)
            state.hasShort = state.hasShort || trimmed.count < Self.shortCount
            return state.listener
        }
        listener?()
    }

    /// Whether `bytes` contain one of them, or a part of one, in any encoding that is searched for.
    package func stand(in bytes: [UInt8]) -> Bool {
        state.withLock { $0.completeScan() }.finds(in: bytes)
    }

    package var hasShort: Bool { state.withLock { $0.hasShort } }

    package var scan: SecretScan { state.withLock { $0.completeScan() } }

    package func replaced(in text: String) -> String {
        state.withLock { $0.known }.reduce(text) { text, secret in
            let word = secret.withBytes { String(decoding: $0, as: UTF8.self) }
            return word.utf8.count < SecretScan.shortestSecret ? text : text.replacing(word, with: SafeText.key)
        }
    }

    /// Calls `listener` after each secret that is added from now on.
    package func onAddition(_ listener: (@Sendable () -> Void)?) {
        state.withLock { $0.listener = listener }
    }
}
