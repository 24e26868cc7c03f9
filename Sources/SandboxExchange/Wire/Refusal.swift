/// A refused request: the response, and the check that refused it.
package struct Refusal: Error, Sendable {
    /// The checks, in their order.
    package enum Check: String, Sendable {
        case handshake, syntax, method, body, path, ban, weight, keyHeader, query, timing, key, signature, permission,
            parameter
        case account, model
    }

    let check: Check
    let status: Int
    let code: Int
    let message: String
    /// An explanation for a developer, which the client does not get. It contains no secret.
    let detail: String

    private init(_ check: Check, status: Int = 400, _ code: Int, _ message: String, detail: String) {
        self.check = check
        self.status = status
        self.code = code
        self.message = message
        self.detail = detail
    }
}

extension Refusal {
    // The messages are the exchange's own; a code means the same with any message.

    static let unsupportedMethod = Refusal(
        .method,
        -1020,
        "This operation is not supported.",
        detail: "only GET is supported"
    )
    static let bodyOnGet = Refusal(.body, status: 403, 0, "", detail: "a GET with a body does not reach the exchange")
    /// - Parameter similar: a path that the exchange has, written in another way.
    static func unknownPath(similar: String?) -> Refusal {
        let hint = similar.map { "; it has `\($0)`" } ?? ""
        return Refusal(.path, status: 404, 0, "", detail: "the exchange does not have this path\(hint)")
    }
    static let overWeight = Refusal(
        .weight,
        status: 429,
        -1003,
        "",
        detail: "the requests of this minute weigh more than the limit"
    )
    static let banned = Refusal(
        .ban,
        status: 418,
        -1003,
        "",
        detail: "the address is banned, because requests went on after status 429"
    )

    static func badKeyFormat(detail: String) -> Refusal {
        Refusal(.keyHeader, status: 401, -2014, "API-key format invalid.", detail: detail)
    }

    static func unknownKey(detail: String) -> Refusal {
        Refusal(.key, status: 401, -2008, "Invalid Api-Key ID.", detail: detail)
    }

    static let unauthorized = Refusal(
        .permission,
        status: 401,
        -1002,
        "You are not authorized to execute this request.",
        detail: "the key has no permission `margin`; rule `marginReadsNeedPermission`"
    )

    static func rejectedAddress(_ address: String) -> Refusal {
        Refusal(
            .permission,
            status: 401,
            -2015,
            "Invalid API-key, IP, or permissions for action, request ip: \(address)",
            detail: "the key's IP whitelist does not contain \(address)"
        )
    }

    static func wrongPermission(detail: String) -> Refusal {
        Refusal(.permission, status: 401, -2015, "Invalid API-key, IP, or permissions for action.", detail: detail)
    }

    static let illegalCharacters = Refusal(
        .query,
        -1100,
        "Illegal characters found in a parameter.",
        detail: "a `%` without two hexadecimal digits, or bytes that are not UTF-8"
    )

    static func tooManyParameters(_ count: Int) -> Refusal {
        Refusal(
            .query,
            -1101,
            "Too many parameters; expected '0' and received '\(count)'.",
            detail: "the endpoint takes no parameters"
        )
    }

    static func duplicate(_ name: String) -> Refusal {
        Refusal(
            .query,
            -1101,
            "Duplicate values for a parameter detected.",
            detail: "`\(name)` was sent more than once"
        )
    }

    static func missing(_ name: String, _ reason: String = "it was not sent", check: Check = .parameter) -> Refusal {
        Refusal(
            check,
            -1102,
            "Mandatory parameter '\(name)' was not sent, was empty/null, or malformed.",
            detail: "`\(name)`: \(reason)"
        )
    }

    static func empty(_ name: String) -> Refusal {
        Refusal(.parameter, -1105, "Parameter '\(name)' was empty.", detail: "`\(name)` has no value; leave it out")
    }

    static func notValid(_ name: String) -> Refusal {
        Refusal(
            .parameter,
            -1130,
            "Data sent for parameter '\(name)' is not valid.",
            detail: "the endpoint does not take this `\(name)`"
        )
    }

    static let recvWindowTooLarge = Refusal(
        .timing,
        -1131,
        "recvWindow must be less than 60000",
        detail: "recvWindow is above 60000"
    )

    static func outsideRecvWindow(detail: String) -> Refusal {
        Refusal(.timing, -1021, "Timestamp for this request is outside of the recvWindow.", detail: detail)
    }

    static func aheadOfServer(detail: String) -> Refusal {
        Refusal(.timing, -1021, "Timestamp for this request was 1000ms ahead of the server's time.", detail: detail)
    }

    static func badSignature(detail: String) -> Refusal {
        Refusal(.signature, -1022, "Signature for this request is not valid.", detail: detail)
    }

    static let badTimeUnit = Refusal(
        .query,
        -1194,
        "Invalid value for time unit; expected either MICROSECOND or MILLISECOND.",
        detail: "the header `X-MBX-TIME-UNIT` has another value"
    )

    static let badInterval = Refusal(.parameter, -1120, "Invalid interval.", detail: "the exchange has no such candles")
    static let badSymbol = Refusal(.parameter, -1121, "Invalid symbol.", detail: "the scenario has no such pair")
    static let noMarginAccount = Refusal(
        .account,
        -3003,
        "Margin account does not exist.",
        detail: "the scenario has no cross margin account"
    )
    static let notMarginAsset = Refusal(
        .account,
        -3027,
        "Not a valid margin asset.",
        detail: "the scenario has no such margin asset, or the pair does not contain it"
    )
    static let notMarginPair = Refusal(
        .account,
        -3028,
        "Not a valid margin pair.",
        detail: "the scenario has no such margin pair"
    )
    static let noPriceIndex = Refusal(
        .account,
        -3042,
        "PriceIndex not available for this margin pair.",
        detail: "the scenario has no price for the pair"
    )

    static func noIsolatedAccount(_ symbol: String) -> Refusal {
        Refusal(
            .account,
            -11001,
            "Isolated margin account does not exist.",
            detail: symbol.contains { "/-_ ".contains($0) }
                ? "the pair is written with a separator; the exchange writes BTCUSDT"
                : "the scenario has no enabled isolated account of this pair"
        )
    }

    static let noSuchOrder = Refusal(.account, -2013, "Order does not exist.", detail: "the scenario has no such order")
    static let notPortfolioAccount = Refusal(
        .account,
        -21001,
        "Request ID is not a Portfolio Margin Account.",
        detail: "the scenario has no `portfolio`: the account is not under portfolio margin"
    )
    static let emptyInventory = Refusal(
        .account,
        51061,
        "The borrowable asset is insufficient.",
        detail: "the asset's inventory is 0"
    )
    static let retired = Refusal(
        .path,
        -1016,
        "This service is no longer available.",
        detail: "the endpoint was retired"
    )
    static let badDateRange = Refusal(
        .parameter,
        -3011,
        "Your input date is invalid.",
        detail: "startTime is after endTime, or endTime is in the future"
    )

    static func intervalTooLong(days: Int64) -> Refusal {
        Refusal(
            .parameter,
            -1127,
            "More than \(days * 24) hours between startTime and endTime.",
            detail: "more than \(days) days"
        )
    }

    /// Observed on the real exchange for an asset that is not borrowable; its own message is not known.
    static let noInterestRate = Refusal(
        .account,
        -11027,
        "The asset is not borrowable.",
        detail: "the asset is not borrowable, so it has no interest rate"
    )

    /// An error of the client for which the real exchange sends status 500 and a positive code.
    static let tooManyAssets = Refusal(
        .parameter,
        status: 500,
        2,
        "The size of assets should not larger than 20",
        detail: "`assets` names more than 20"
    )

    static func modelFailed(_ error: any Error) -> Refusal {
        Refusal(
            .model,
            status: 500,
            -1000,
            "An unknown error occurred while processing the request.",
            detail: "the scenario's numbers do not fit the model: \(error)"
        )
    }
}
