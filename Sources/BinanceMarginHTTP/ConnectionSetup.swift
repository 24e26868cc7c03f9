import NIOCore
import NIOHTTP1
import NIOSSL
import InjectedTime

/// What a new connection must pass, and is given, before the first byte of a request is written.
struct ConnectionSetup: Sendable {
    /// Whom the certificate must be for; nil in the clear.
    let identity: ServerIdentity?
    let time: any TimeSource
    /// What to take for it; nil for what the system measured.
    let shortestRoundTrip: Duration?

    /// Looks at the certificate and puts handlers on both sides of the decoder.
    ///
    /// - Returns: fails with `TransportFailure` of reason `wrongName`.
    func install(in channel: any Channel) -> EventLoopFuture<Void> {
        let installed = channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try identity?.verify(try pipeline.handler(type: NIOSSLClientHandler.self).peerCertificate)
            let outstanding = OutstandingRequest()
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
            try pipeline.addHandler(
                StrayResponseGuard(outstanding: outstanding, time: time, shortestRoundTrip: shortestRoundTrip),
                position: .before(decoder)
            )
            try pipeline.addHandler(ConnectionMarker(outstanding: outstanding, time: time), position: .after(decoder))
        }
        // AsyncHTTPClient drops a connection that could not be set up without closing it, and is to hear of it first.
        installed.whenFailure { _ in channel.eventLoop.execute { channel.closeAtOnce() } }
        return installed
    }
}
