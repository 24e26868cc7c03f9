package import BilingualText
package import BinanceMargin
import CommandLanguage
package import ShellRuntime

extension RequestWeights {
    /// The published weight of one request.
    package init(_ weight: RequestWeight) {
        switch weight.bucket {
        case .ip: self.init(address: weight.points)
        case .uid: self.init(account: weight.points)
        }
    }

    /// The expected weight of one inventory request.
    package static let availableInventory = RequestWeights(RequestWeight.availableInventory)

    /// The weight of an asset's price, which is requested for each asset that a cross account turns out to have.
    package static let price = RequestWeights(address: 10)

    /// The total published weight of `requests`.
    package static func of(_ requests: some Sequence<PlannedRequest>) -> RequestWeights {
        requests.reduce(.none) { $0 + RequestWeights($1.weight) }
    }

    /// Both figures with the limits they count against; a figure of 0 is left out.
    package var words: Message {
        switch (address, account) {
        case (0, 0): .noWeight
        case (_, 0): .addressWeight(address)
        case (0, _): .accountWeight(account)
        default: .addressAndAccountWeight(address, account: account)
        }
    }
}
