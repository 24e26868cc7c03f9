import BinanceMargin
@testable import Diagnosis
@testable import ExchangeAccess
@testable import MarginShell

extension Drill {
    private static let margin = "/sapi/v1/margin/account"

    private static func refusal(_ code: Int) -> String { #"{"code":\#(code),"msg":"x"}"# }

    /// The causes of the refusals of a key.
    static let ofKey: [Drill] = [
        .fails(.key, .keyUnknown, "a key that was deleted") {
            $0.environment["KEY"] = String(repeating: "Z", count: 64)
        },
        .fails(.key, .keyUnknown, "key and secret swapped") {
            $0.environment = ["KEY": DoctorBench.secret, "SECRET": DoctorBench.apiKey]
        },
        .fails(.key, .signatureRefused, "the secret of another key") {
            $0.environment["SECRET"] = String(repeating: "z", count: 64)
        },
        .fails(.key, .keyMalformed, "a key that the exchange finds malformed") {
            $0.response("/sapi/v1/margin/allAssets", refusal(-2014), status: 401)
        },
        .fails(.key, .hostWithoutMargin, "a host without margin, such as the test network") {
            $0.response("/sapi", "<html><title>404</title></html>", status: 404)
        },
        .fails(.key, .wrongHost, likely: true, "a key of another site") {
            $0.settings["baseURL"] = "https://api.other.example"
            $0.approved = ["https://api.other.example"]
            $0.environment["KEY"] = String(repeating: "Z", count: 64)
        },
        .fails(.key, .hostUnapproved, "a host that was not approved to receive keys") {
            $0.settings["baseURL"] = "https://api.other.example"
        },
        .fails(.address, .keyRefused, likely: true, "a key that may not read, and nothing known of the address") {
            $0.scenario = #""permissions": [], "addresses": ["127.0.0.1"]"#
        },
        .warns(.address, .addressOpen, "a key that works from any address") {
            $0.scenario = #""permissions": ["reading"]"#
        },
        .fails(.permissions, .readingMissing, "a key whose reading was turned off") {
            $0.response(
                "/sapi/v1/account/apiRestrictions",
                #"{"ipRestrict":true,"enableReading":false,"enableMargin":false}"#
            )
        },
        .fails(.permissions, .readingMissing, likely: true, "signed requests refused, others not") {
            $0.response("/sapi/v1/account/apiRestrictions", refusal(-2015), status: 401)
        },
        .fails(.permissions, .marginMissing, "an exchange that requires the margin permission for reading") {
            $0.rules = #""rules": {"marginReadsNeedPermission": true},"#
        },
        .fails(.permissions, .marginMissing, likely: true, "only the margin account refused with -2015") {
            $0.response(margin, refusal(-2015), status: 401)
        },
        .fails(.permissions, .portfolioMargin, likely: true, "an account under portfolio margin") {
            $0.response(margin, refusal(-2015), status: 401)
            $0.response(
                "/sapi/v1/account/info",
                #"{"vipLevel":1,"isMarginEnabled":true,"isPortfolioMarginRetailEnabled":true}"#
            )
        },
        .fails(.permissions, .marginMissing, "an account under portfolio margin, refused for the permission") {
            $0.response(margin, refusal(-1002), status: 401)
            $0.response(
                "/sapi/v1/account/info",
                #"{"vipLevel":1,"isMarginEnabled":true,"isPortfolioMarginRetailEnabled":true}"#
            )
        },
        .warns(.permissions, .portfolioMargin, "an account under portfolio margin whose classic requests go on working")
        {
            $0.response("/sapi/v1/account/info", portfolioInfo)
        },
        .fails(.permissions, .portfolioMissing, "portfolio margin, with a key that may not read it") {
            $0.portfolio(refusal(-2015), status: 401)
        },
        .fails(.permissions, .notPortfolio, "portfolio margin of a classic account") {
            $0.portfolio(refusal(-21001), status: 400)
        },
        .warns(.account, .portfolioStatus, "portfolio margin, with a status that is not NORMAL") {
            $0.portfolio(#"{"uniMMR":"1.3","accountStatus":"REDUCE_ONLY"}"#)
        },
        .fails(.permissions, .marginNotOpened, "a margin account that was never opened") {
            $0.response(margin, refusal(-3003), status: 400)
        },
        .warns(.permissions, .accountRestricted, "a margin account that may not borrow") {
            $0.response(margin, #"{"created":true,"borrowEnabled":false,"marginLevel":"999","userAssets":[]}"#)
        },
        .warns(.account, .specialKeyMode, "an account with special API keys") {
            $0.response("/sapi/v1/margin/api-key-list", #"[{"apiName":"n","apiKey":"k","permissionMode":"TRADE"}]"#)
        },
        .warns(.account, .liquidationLoan, "a liquidation loan that is not repaid") {
            $0.response(
                "/sapi/v1/margin/liquidation-loan",
                #"{"asset":"USDC","amount":"9","repaidAmount":"2","remainingAmount":"7"}"#
            )
        },
        .warns(.permissions, .keyMayWrite, "a key that may do more than read") {
            $0.scenario = #""permissions": ["reading", "margin", "trading"], "addresses": ["127.0.0.1"]"#
        },
    ]
}

let portfolioInfo = #"{"vipLevel":1,"isMarginEnabled":true,"isPortfolioMarginRetailEnabled":true}"#

extension DoctorBench {
    /// Uses portfolio margin, whose account responds with `body`.
    fileprivate mutating func portfolio(_ body: String, status: Int = 200) {
        scope = .portfolio
        response("/sapi/v1/account/info", portfolioInfo)
        response("/papi/v1/account", body, status: status)
        response("/papi/v1/margin/maxBorrowable", #"{"amount":"45","borrowLimit":"60"}"#)
    }
}
