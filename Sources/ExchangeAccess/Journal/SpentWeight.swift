import BinanceMargin
package import ShellRuntime
import Synchronization

/// The published weight of all requests that a shell has sent.
package final class SpentWeight: Sendable {
    private let sum = Mutex(RequestWeights.none)

    package init() {}

    package var total: RequestWeights { sum.withLock { $0 } }

    /// Adds `count` requests of `weight`.
    func add(_ weight: RequestWeight, times count: Int) {
        sum.withLock { $0 = $0 + count * RequestWeights(weight) }
    }
}

extension RequestWeights {
    /// What was added to `earlier`.
    package func less(_ earlier: RequestWeights) -> RequestWeights {
        RequestWeights(address: address - earlier.address, account: account - earlier.account)
    }
}
