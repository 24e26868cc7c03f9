import BinanceMargin
import NIOCore
import NIOPosix
import NIOSSL
import SystemCalls

/// The settings of an ``HTTPTransport``.
public struct HTTPTransportConfiguration: Sendable {
    /// The proxy for all hosts except this computer and the proxy's exceptions; nil for direct connections.
    public var proxy: Proxy?

    /// The trusted root certificates.
    public var roots: CertificateRoots

    /// The largest body accepted, in bytes after decompression. Default 8 MiB.
    public var maximumBodySize: Int

    /// The thread of the connections.
    ///
    /// Default nil: the transport starts its own thread at its first request and ends it when it is shut down.
    public var thread: ConnectionThread?

    /// The assumed shortest round trip of every connection; nil uses the system's measurement.
    package var shortestRoundTrip: Duration?

    /// Creates a configuration; by default direct connections, the system's roots and bodies of at most 8 MiB.
    public init(proxy: Proxy? = nil, roots: CertificateRoots = .system, maximumBodySize: Int = 8 << 20) {
        self.proxy = proxy
        self.roots = roots
        self.maximumBodySize = max(0, maximumBodySize)
    }
}

/// The trusted root certificates.
///
/// The files are read here because the TLS library of a static binary looks only in two fixed places.
public enum CertificateRoots: Hashable, Sendable {
    /// The first of the files in which Linux distributions keep them.
    case system
    /// A PEM file, as `SSL_CERT_FILE` names one.
    case file(String)

    /// Source: the `ca-certificates` packages of Debian, Fedora, openSUSE and Alpine.
    static let systemPlaces = [
        "/etc/ssl/certs/ca-certificates.crt",
        "/etc/pki/tls/certs/ca-bundle.crt",
        "/etc/ssl/ca-bundle.pem",
        "/etc/ssl/cert.pem",
    ]

    /// The largest file read, in bytes: a hundred times the files of distributions.
    private static let largestFile = 32 << 20

    func load() throws(TransportFailure) -> [NIOSSLCertificate] {
        switch self {
        case .system:
            for place in Self.systemPlaces {
                if let roots = Self.read(place) { return roots }
            }
            throw TransportFailure(.configuration(.noRoots), detail: "no certificate roots found")
        case .file(let path):
            guard let roots = Self.read(path) else {
                throw TransportFailure(.configuration(.unreadableRoots), detail: "no certificate in `\(path)`")
            }
            return roots
        }
    }

    private static func read(_ path: String) -> [NIOSSLCertificate]? {
        // The TLS library's own reading would wait for a named pipe.
        guard let bytes = try? BoundedFile.read(path, limit: largestFile),
            let roots = try? NIOSSLCertificate.fromPEMBytes(bytes), !roots.isEmpty
        else { return nil }
        return roots
    }
}

/// A thread for connections and for the tasks that send requests over them.
///
/// A response for a task on another thread wakes that thread, which takes longer than the rest of a request over an
/// open connection. Work on this thread delays every response.
public final class ConnectionThread: TaskExecutor {
    let group: MultiThreadedEventLoopGroup
    private let loop: any EventLoop

    /// Starts the thread, which runs until the process ends.
    public init() {
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        loop = group.next()
    }

    /// Runs `job` on the thread, after the jobs that wait there.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = QueuedJob(job)
        loop.execute { job.run(on: self) }
    }
}
