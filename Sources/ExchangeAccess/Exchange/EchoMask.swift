import BinanceMargin
import RequestSigning
import ShellSession
import Synchronization

/// Masks a session's secrets where an exchange, or a proxy on the network path, echoes them: API key, secret, passwords
/// and the signatures of the latest requests, in every encoding that logs are searched for.
///
/// All text from the exchange passes through here before anything else reads it, so that nothing inside can show, store
/// or record a secret.
package final class EchoMask: Sendable {
    /// One scan searches for this many signatures in every encoding; at most twice as many are remembered.
    private static let generation = 16

    /// For this many signatures the unencoded form is searched for: more than a window of 60 seconds can have by the
    /// published limits. All their encodings would take too much memory.
    private static let plainGeneration = 2048

    /// Headers that every response has and that are not shown.
    private static let skippedHeaders: Set<String> = [
        "connection", "content-encoding", "content-length", "date", "server", "transfer-encoding",
        "vary",
    ]

    /// Values of `Content-Type` that are not searched, to save time with each response.
    private static let commonTypes: Set<String> = ["application/json", "application/json;charset=UTF-8"]

    /// The latest texts to search for: at least `size` of them once there were as many, and less than twice as many.
    private struct Latest {
        let size: Int
        var newest = SecretScan()
        var count = 0
        var older = SecretScan()

        /// What `add` puts into the newest scan; a full one becomes the older first.
        mutating func extend(_ add: (inout SecretScan) -> Void) {
            if count >= size {
                older = newest
                newest = SecretScan()
                count = 0
            }
            add(&newest)
            count += 1
        }
    }

    private struct Signatures {
        /// Not searched for yet: most responses are too short to contain one, and what a search needs takes longer to
        /// make than those take to read, and several times the memory.
        var waiting: [[UInt8]] = []
        var encoded = Latest(size: EchoMask.generation)
        var plain = Latest(size: EchoMask.plainGeneration)
    }

    private let secrets: LiveSecrets
    private let signatures = Mutex(Signatures())

    init(secrets: LiveSecrets) {
        self.secrets = secrets
    }

    /// Remembers the signature of a request that is sent.
    func note(target: String) {
        let name = "signature="
        let parameters = target.utf8.split { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "&") }
        guard let parameter = parameters.last(where: { $0.starts(with: name.utf8) }),
            let signature = PercentEncoding.decode(Substring(parameter.dropFirst(name.utf8.count)))
        else { return }
        signatures.withLock { signatures in
            if signatures.waiting.count >= 2 * Self.plainGeneration {
                signatures.waiting.removeFirst(Self.plainGeneration)
            }
            signatures.waiting.append(Array(signature.utf8))
        }
    }

    /// `response` without echoed secrets.
    func masked(_ response: TransportResponse) -> TransportResponse {
        response.replacing(body: masked(response.body)) { [self] name, value in
            Self.skippedHeaders.contains(name) || Self.commonTypes.contains(value) ? nil : maskedText(value)
        }
    }

    /// `failure` without echoed secrets.
    func masked(_ failure: TransportFailure) -> TransportFailure {
        let reason: TransportFailure.Reason =
            if case .unsupportedProxyLogin(let scheme) = failure.reason {
                .unsupportedProxyLogin(scheme: masked(scheme))
            } else { failure.reason }
        var result = TransportFailure(reason, detail: masked(failure.detail))
        result.facts = failure.facts
        result.facts.issuer = failure.facts.issuer.map { masked($0) }
        return result
    }

    /// `text` of a peer without echoed secrets.
    func masked(_ text: String) -> String { maskedText(text) ?? text }

    private func maskedText(_ text: String) -> String? {
        masked(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// `bytes` with a mark instead of every secret; nil if they contain none.
    private func masked(_ bytes: [UInt8]) -> [UInt8]? {
        let shortest = secrets.hasShort ? SecretScan.shortestSecret : SecretScan.stretch
        guard EchoedText.couldHold(shortest, in: bytes) else { return nil }
        // No signature is short: with a short password nothing else is searched for in short texts.
        let couldHoldSignature = !secrets.hasShort || EchoedText.couldHold(SecretScan.stretch, in: bytes)
        let ranges = SecretScan.ranges(in: bytes, of: [secrets.scan] + (couldHoldSignature ? signatureScans : []))
        return ranges.isEmpty ? nil : EchoedText.masking(ranges, in: bytes)
    }

    private var signatureScans: [SecretScan] {
        signatures.withLock { signatures in
            for text in signatures.waiting.suffix(Self.generation) {
                signatures.encoded.extend { $0.add(text) }
            }
            for text in signatures.waiting {
                signatures.plain.extend { $0.addPlain(text) }
            }
            signatures.waiting = []
            return [signatures.encoded, signatures.plain].flatMap { [$0.newest, $0.older] }
        }
    }
}

/// Forwards requests, and masks their responses: see ``EchoMask``.
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
