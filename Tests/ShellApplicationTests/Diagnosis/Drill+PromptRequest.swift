import BinanceMargin
@testable import Diagnosis
@testable import ExchangeAccess
@testable import MarginShell

extension Drill {
    private static let request = "/sapi/v1/margin/maxBorrowable"
    private static let pairs = "/sapi/v1/margin/isolated/account"
    private static let amount = #"{"amount":"1.5","borrowLimit":"60"}"#

    /// Problems of the request itself.
    static let ofRequest: [Drill] = [
        .fails(.pair, .pairNotOpened, "an isolated account that was never opened") {
            $0.scope = isolated("ETHBTC")
            $0.response(pairs, #"{"code":-11001,"msg":"x"}"#, status: 400)
        },
        .fails(.pair, .pairUnknown, "a pair that the exchange does not know") {
            $0.scope = isolated("NOSUCHPAIR")
            $0.response(pairs, #"{"code":-1121,"msg":"x"}"#, status: 400)
        },
        .fails(.pair, .pairDisabled, "an isolated account that is not active") {
            $0.scope = isolated("BTCUSDT")
            $0.response(
                pairs,
                #"{"assets":[{"baseAsset":\#(balance("BTC")),"quoteAsset":\#(balance("USDT")),"symbol":"BTCUSDT","#
                    + #""isolatedCreated":true,"enabled":false}]}"#
            )
        },
        .fails(.request, .assetClosed, "an asset without available inventory") {
            $0.response(request, #"{"code":-3045,"msg":"x"}"#, status: 400)
        },
        .fails(.request, .accountRestricted, "an account that may not borrow") {
            $0.response(request, #"{"code":-3014,"msg":"x"}"#, status: 400)
        },
        .fails(.request, .requestRefused, "a request that the exchange refuses") {
            $0.response(request, #"{"code":-1102,"msg":"x"}"#, status: 400)
        },
        .fails(.request, .responseUnusable, "an amount that is not a number") {
            $0.response(request, #"{"amount":"much"}"#)
        },
        .warns(.request, .amountZero, "an amount of zero") {
            $0.response(request, #"{"amount":"0","borrowLimit":"60"}"#)
        },
        .fails(.weight, .weightSpent, "other programs that use up the weight limit") {
            $0.response(request, amount, headers: ["X-SAPI-USED-IP-WEIGHT-1M": "5990"])
        },
        .warns(.weight, .weightLow, "other programs that nearly use up the weight limit") {
            $0.response(request, amount, headers: ["X-SAPI-USED-IP-WEIGHT-1M": "5600"])
        },
    ]

    private static func balance(_ asset: String) -> String {
        #"{"asset":"\#(asset)","borrowed":"0","free":"0","interest":"0","locked":"0","netAsset":"0"}"#
    }

    private static func isolated(_ name: String) -> MarginScope {
        Symbol(name).map { .isolated($0) } ?? .cross
    }
}
