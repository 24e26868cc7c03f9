package import BinanceMargin
import Synchronization

/// The secrets that this process has seen: nothing that it writes for others may hold one of them.
package final class LiveSecrets: Sendable {
    private struct State {
        package var known: [Secret] = []
        var listener: (@Sendable () -> Void)?
        /// Whether one is so short that few of its encodings have a whole stretch.
        package var hasShort = false
        private var scan = SecretScan()
        private var scannedCount = 0

        /// What looks for all that are known.
        ///
        /// Made when somebody asks: reckoning all the encodings of a key takes as long as half of a start.
        mutating func completeScan() -> SecretScan {
            for secret in known[scannedCount...] { secret.withBytes { scan.add($0) } }
            scannedCount = known.count
            return scan
        }
    }

    /// Secrets below this many bytes are short ones.
    private static let shortCount = 2 * SecretScan.stretch

    private let state = Mutex(State())

    /// Knows none.
    package init() {}

    /// Takes a secret in.
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

    /// Whether one of them, or a part of one, stands in `bytes` in any encoding that is looked for.
    package func stand(in bytes: [UInt8]) -> Bool {
        state.withLock { $0.completeScan() }.finds(in: bytes)
    }

    /// Whether one of them is short.
    package var hasShort: Bool { state.withLock { $0.hasShort } }

    /// What looks for all of them.
    package var scan: SecretScan { state.withLock { $0.completeScan() } }

    /// `text` with every secret that stands in it as it is replaced.
    package func replaced(in text: String) -> String {
        state.withLock { $0.known }.reduce(text) { text, secret in
            let word = secret.withBytes { String(decoding: $0, as: UTF8.self) }
            return word.utf8.count < SecretScan.shortestSecret ? text : text.replacing(word, with: SafeText.key)
        }
    }

    /// Calls `listener` after each secret that comes in from now on.
    package func onAddition(_ listener: (@Sendable () -> Void)?) {
        state.withLock { $0.listener = listener }
    }
}
