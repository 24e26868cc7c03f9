import BinanceMargin
import NIOCore
import NIOSSL
import NIOTLS
import SwiftASN1
import Synchronization

/// A TLS handshake on an open connection, without a request after it.
struct ProbeHandshake {
    /// The required chain of certificates.
    enum Trust {
        /// Any chain; it is kept.
        case any(ReceivedCertificates)
        /// A chain that is signed by one of these, for the right host.
        case certificates([NIOSSLCertificate])
    }

    let host: String
    let timeout: Duration

    func run(on channel: any Channel, trust: Trust) async throws {
        let done = channel.eventLoop.makePromise(of: Void.self)
        let limit = channel.eventLoop.scheduleTask(in: TimeAmount(timeout)) {
            done.fail(TransportFailure(.connectTimedOut))
        }
        do {
            let host = host
            try await channel.eventLoop.submit {
                try Self.addTLS(to: channel, host: host, trust: trust, done: done)
            }.get()
            try await done.futureResult.get()
            limit.cancel()
        } catch {
            limit.cancel()
            done.fail(error)
            throw error
        }
    }

    private static func addTLS(
        to channel: any Channel,
        host: String,
        trust: Trust,
        done: EventLoopPromise<Void>
    ) throws {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        // The library's own check also accepts the peer's address as a name.
        configuration.certificateVerification = .noHostnameVerification
        // Do not wait for a peer that does not confirm the end of TLS.
        configuration.shutdownTimeout = .milliseconds(100)
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        let name = isAddress ? nil : host
        let handler: NIOSSLClientHandler
        var identity: ServerIdentity?
        switch trust {
        case .any(let received):
            handler = try NIOSSLClientHandler(
                context: try NIOSSLContext(configuration: configuration),
                serverHostname: name,
                customVerificationCallback: { certificates, verdict in
                    received.note(certificates)
                    verdict.succeed(.certificateVerified)
                }
            )
        case .certificates(let roots):
            configuration.trustRoots = .certificates(roots)
            identity = ServerIdentity(host: host)
            handler = try NIOSSLClientHandler(
                context: try NIOSSLContext(configuration: configuration),
                serverHostname: name
            )
        }
        try channel.pipeline.syncOperations.addHandlers(
            handler,
            HandshakeWatcher(tls: handler, identity: identity, done: done)
        )
    }
}

/// Completes a promise when the handshake succeeds with a certificate for the right host, or fails.
final class HandshakeWatcher: ChannelInboundHandler {
    typealias InboundIn = Any

    private let tls: NIOSSLHandler
    private let identity: ServerIdentity?
    private let done: EventLoopPromise<Void>

    /// - Parameter identity: the host that the certificate must be for; nil for any.
    init(tls: NIOSSLHandler, identity: ServerIdentity?, done: EventLoopPromise<Void>) {
        self.tls = tls
        self.identity = identity
        self.done = done
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted? = event as? TLSUserEvent {
            done.completeWith(Result { try identity?.verify(tls.peerCertificate) })
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { done.fail(error) }

    func channelInactive(context: ChannelHandlerContext) {
        done.fail(ChannelError.eof)
        context.fireChannelInactive()
    }
}

/// The certificates that the peer sent during a handshake.
final class ReceivedCertificates: Sendable {
    private let state = Mutex<[NetworkPathReport.Certificate]>([])

    var certificates: [NetworkPathReport.Certificate] { state.withLock { $0 } }

    func note(_ chain: [NIOSSLCertificate]) {
        let certificates = chain.map { certificate in
            NetworkPathReport.Certificate(
                issuer: (try? certificate.toDERBytes()).flatMap(CertificateIssuer.name),
                notValidBefore: Int64(certificate.notValidBefore),
                notValidAfter: Int64(certificate.notValidAfter)
            )
        }
        state.withLock { $0 = certificates }
    }
}

/// Reads the issuer of a certificate from its DER form (RFC 5280, 4.1).
enum CertificateIssuer {
    private static let commonName: ASN1ObjectIdentifier = [2, 5, 4, 3]
    private static let organisation: ASN1ObjectIdentifier = [2, 5, 4, 10]

    /// Organisation and common name, as far as there are any; nil if there are none, or the bytes are not a
    /// certificate.
    static func name(inDER bytes: [UInt8]) -> String? {
        guard let root = try? DER.parse(bytes), let body = children(of: root)?.first, var fields = children(of: body)
        else { return nil }
        // An explicit version may come first; then serial number, algorithm, issuer.
        if fields.first?.identifier.tagClass == .contextSpecific { fields.removeFirst() }
        guard fields.count > 2 else { return nil }
        let attributes = attributes(of: fields[2])
        let names = [organisation, commonName].compactMap { kind in attributes.first { $0.kind == kind }?.text }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private static func attributes(of name: ASN1Node) -> [(kind: ASN1ObjectIdentifier, text: String)] {
        (children(of: name) ?? []).flatMap { children(of: $0) ?? [] }.compactMap { pair in
            guard let parts = children(of: pair), parts.count == 2,
                let kind = try? ASN1ObjectIdentifier(derEncoded: parts[0]),
                case .primitive(let bytes) = parts[1].content
            else { return nil }
            return (kind, String(decoding: bytes.prefix(200), as: UTF8.self))
        }
    }

    private static func children(of node: ASN1Node) -> [ASN1Node]? {
        guard case .constructed(let nodes) = node.content else { return nil }
        return Array(nodes)
    }
}
