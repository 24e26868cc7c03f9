import BinanceMargin
import ShellSession
import Synchronization

/// Masks what an exchange, or a proxy on the network path, echoes of a session's keys: API key, secret, passwords and the
/// signatures of the newest requests, in every encoding that logs are searched for.
///
/// Text from the exchange passes here once, before anything reads it, so that nothing further inside can show, store or
/// record what it must not.
package final class EchoMask: Sendable {
    /// How many signatures one scan looks for in every encoding; twice as many are remembered at most.
    private static let generation = 16

    /// How many are looked for as they were sent: as many as a window of 60 seconds can have by the published limits, with
    /// room to spare. All encodings of so many would take too much memory.
    private static let plainGeneration = 2048

    /// Headers that every response has and that are not shown.
    private static let skippedHeaders: Set<String> = [
        "connection", "content-encoding", "content-length", "content-type", "date", "server", "transfer-encoding",
        "vary",
    ]

    private struct Signatures {
        /// Not looked for yet: making their encodings takes longer than most answers do.
        var waiting: [[UInt8]] = []
        var newest = SecretScan()
        var newestCount = 0
        var older = SecretScan()
        var plain = SecretScan()
        var plainCount = 0
        var olderPlain = SecretScan()
    }

    private let secrets: LiveSecrets
    private let signatures = Mutex(Signatures())

    init(secrets: LiveSecrets) {
        self.secrets = secrets
    }

    /// Remembers the signature of a request that goes out.
    func note(target: String) {
        guard let mark = target.firstRange(of: "signature=") else { return }
        let encoded = target[mark.upperBound...].prefix { $0 != "&" }
        guard let signature = PercentEncoding.decode(encoded) else { return }
        signatures.withLock { signatures in
            if signatures.waiting.count >= Self.generation { signatures.waiting.removeFirst() }
            signatures.waiting.append(Array(signature.utf8))
            if signatures.plainCount >= Self.plainGeneration {
                signatures.olderPlain = signatures.plain
                signatures.plain = SecretScan()
                signatures.plainCount = 0
            }
            signatures.plain.addPlain(signature.utf8)
            signatures.plainCount += 1
        }
    }

    /// `response` without what it echoes.
    func masked(_ response: TransportResponse) -> TransportResponse {
        response.replacing(body: masked(response.body)) { [self] name, value in
            Self.skippedHeaders.contains(name) ? nil : maskedText(value)
        }
    }

    /// `failure` without what it echoes.
    func masked(_ failure: TransportFailure) -> TransportFailure {
        let detail = maskedText(failure.detail) ?? failure.detail
        guard case .unsupportedProxyLogin(let scheme) = failure.reason else {
            return TransportFailure(failure.reason, detail: detail)
        }
        return TransportFailure(.unsupportedProxyLogin(scheme: maskedText(scheme) ?? scheme), detail: detail)
    }

    /// `text` of a peer without what it echoes.
    func masked(_ text: String) -> String { maskedText(text) ?? text }

    private func maskedText(_ text: String) -> String? {
        masked(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// `bytes` with a mark in place of every secret; nil where none is in them.
    private func masked(_ bytes: [UInt8]) -> [UInt8]? {
        let shortest = secrets.hasShort ? SecretScan.shortestSecret : SecretScan.stretch
        guard EchoedText.couldHold(shortest, in: bytes) else { return nil }
        let ranges = scans.flatMap { $0.ranges(in: bytes) }
        return ranges.isEmpty ? nil : EchoedText.masking(ranges, in: bytes)
    }

    private var scans: [SecretScan] {
        let scans = signatures.withLock { signatures in
            for text in signatures.waiting {
                if signatures.newestCount >= Self.generation {
                    signatures.older = signatures.newest
                    signatures.newest = SecretScan()
                    signatures.newestCount = 0
                }
                signatures.newest.add(text)
                signatures.newestCount += 1
            }
            signatures.waiting = []
            return [signatures.newest, signatures.older, signatures.plain, signatures.olderPlain]
        }
        return [secrets.scan] + scans
    }
}

/// Carries requests on, and masks what comes back: see ``EchoMask``.
struct MaskingTransport: Transport {
    let inner: any Transport
    let mask: EchoMask

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        mask.note(target: request.target)
        do {
            return mask.masked(try await inner.send(request))
        } catch {
            throw mask.masked(error)
        }
    }
}
