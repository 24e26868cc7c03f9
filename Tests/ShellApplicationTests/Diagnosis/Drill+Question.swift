import MarginClient
@testable import MarginShell

extension Drill {
    private static let question = "/sapi/v1/margin/maxBorrowable"
    private static let pairs = "/sapi/v1/margin/isolated/account"
    private static let amount = #"{"amount":"1.5","borrowLimit":"60"}"#

    /// What is the matter with the question itself.
    static let ofQuestion: [Drill] = [
        .fails(.pair, .pairNotOpened, "an isolated account that was never opened") {
            $0.scope = isolated("ETHBTC")
            $0.answer(pairs, #"{"code":-11001,"msg":"x"}"#, status: 400)
        },
        .fails(.pair, .pairUnknown, "a pair that the exchange does not know") {
            $0.scope = isolated("NOSUCHPAIR")
            $0.answer(pairs, #"{"code":-1121,"msg":"x"}"#, status: 400)
        },
        .fails(.pair, .pairDisabled, "an isolated account that is not active") {
            $0.scope = isolated("BTCUSDT")
            $0.answer(
                pairs,
                #"{"assets":[{"baseAsset":\#(balance("BTC")),"quoteAsset":\#(balance("USDT")),"symbol":"BTCUSDT","#
                    + #""isolatedCreated":true,"enabled":false}]}"#
            )
        },
        .fails(.question, .assetClosed, "an asset of which nothing is left to lend") {
            $0.answer(question, #"{"code":-3045,"msg":"x"}"#, status: 400)
        },
        .fails(.question, .accountRestricted, "an account that may not borrow") {
            $0.answer(question, #"{"code":-3014,"msg":"x"}"#, status: 400)
        },
        .fails(.question, .questionRefused, "a question that the exchange refuses") {
            $0.answer(question, #"{"code":-1102,"msg":"x"}"#, status: 400)
        },
        .fails(.question, .answerUnusable, "an amount that is none") { $0.answer(question, #"{"amount":"much"}"#) },
        .warns(.question, .amountZero, "an amount of zero") {
            $0.answer(question, #"{"amount":"0","borrowLimit":"60"}"#)
        },
        .fails(.weight, .weightSpent, "other programs that use up the budget") {
            $0.answer(question, amount, headers: ["X-SAPI-USED-IP-WEIGHT-1M": "5990"])
        },
        .warns(.weight, .weightLow, "other programs that nearly use up the budget") {
            $0.answer(question, amount, headers: ["X-SAPI-USED-IP-WEIGHT-1M": "5600"])
        },
    ]

    private static func balance(_ asset: String) -> String {
        #"{"asset":"\#(asset)","borrowed":"0","free":"0","interest":"0","locked":"0","netAsset":"0"}"#
    }

    private static func isolated(_ name: String) -> MarginScope {
        Symbol(name).map { .isolated($0) } ?? .cross
    }
}
