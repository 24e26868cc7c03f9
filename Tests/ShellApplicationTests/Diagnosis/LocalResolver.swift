import BinanceMargin
import BinanceMarginHTTP

/// A resolver with a table of its own.
struct LocalResolver: NameResolver {
    let table: [String: [String]]

    func addresses(of host: String) async throws(TransportFailure) -> [String] {
        guard let found = table[host] else { throw TransportFailure(.nameNotFound) }
        return found
    }
}
