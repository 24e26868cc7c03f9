public import BinanceMargin
import NIOPosix
import SystemCalls

/// Finds the addresses of a name.
public protocol NameResolver: Sendable {
    /// The addresses of `host` in the order in which they are tried: IPv4 dotted, IPv6 without brackets.
    ///
    /// - Throws: `TransportFailure` with reason `nameNotFound` where there are none.
    func addresses(of host: String) async throws(TransportFailure) -> [String]
}

/// The resolver of the operating system.
public struct SystemNameResolver: NameResolver {
    /// Makes one; it holds nothing.
    public init() {}

    /// Asks the system on a thread made for waiting: its resolver blocks.
    public func addresses(of host: String) async throws(TransportFailure) -> [String] {
        let found: [String]
        do {
            found = try await NIOThreadPool.singleton.runIfActive { NameLookup.addresses(of: host) }
        } catch {
            throw TransportFailure(.cancelled)
        }
        guard !found.isEmpty else { throw TransportFailure(.nameNotFound) }
        return found
    }
}
