/// A refused request: the response, and the check that refused it.
struct Refusal: Error, Sendable {
    /// The checks, in their order.
    enum Check: String, Sendable {
        case handshake, syntax, method, body, path, ban, weight, keyHeader, query, timing, key, signature, permission,
            parameter
        case account, model
    }

    let check: Check
    let status: Int
    let code: Int
    let message: String
    /// An explanation for a developer, which the client does not get. It contains no secret.
    var detail = ""
}

extension Refusal {
    // The messages are the exchange's own; a code means the same with any message.

    static let unsupportedMethod = Refusal(
        check: .method,
        status: 400,
        code: -1020,
        message: "This operation is not supported."
    )

    static let bodyOnGet = Refusal(
        check: .body,
        status: 403,
        code: 0,
        message: "",
        detail: "a GET with a body does not reach the exchange"
    )

    static let unknownPath = Refusal(
        check: .path,
        status: 404,
        code: 0,
        message: "",
        detail: "the exchange does not have this path"
    )

    static let overWeight = Refusal(check: .weight, status: 429, code: -1003, message: "")

    static let banned = Refusal(check: .ban, status: 418, code: -1003, message: "")

    static let badKeyFormat = Refusal(
        check: .keyHeader,
        status: 401,
        code: -2014,
        message: "API-key format invalid."
    )

    static let unknownKey = Refusal(check: .key, status: 401, code: -2008, message: "Invalid Api-Key ID.")

    static let unauthorized = Refusal(
        check: .permission,
        status: 401,
        code: -1002,
        message: "You are not authorized to execute this request."
    )

    static func rejectedAddress(_ address: String) -> Refusal {
        Refusal(
            check: .permission,
            status: 401,
            code: -2015,
            message: "Invalid API-key, IP, or permissions for action, request ip: \(address)"
        )
    }

    static let wrongPermission = Refusal(
        check: .permission,
        status: 401,
        code: -2015,
        message: "Invalid API-key, IP, or permissions for action."
    )

    static let illegalCharacters = Refusal(
        check: .query,
        status: 400,
        code: -1100,
        message: "Illegal characters found in a parameter."
    )

    static func tooManyParameters(_ count: Int) -> Refusal {
        Refusal(
            check: .query,
            status: 400,
            code: -1101,
            message: "Too many parameters; expected '0' and received '\(count)'."
        )
    }

    static func duplicate(_ name: String) -> Refusal {
        Refusal(
            check: .query,
            status: 400,
            code: -1101,
            message: "Duplicate values for a parameter detected.",
            detail: "`\(name)` was sent more than once"
        )
    }

    static func missing(_ name: String, check: Check = .parameter) -> Refusal {
        Refusal(
            check: check,
            status: 400,
            code: -1102,
            message: "Mandatory parameter '\(name)' was not sent, was empty/null, or malformed."
        )
    }

    static func empty(_ name: String) -> Refusal {
        Refusal(check: .parameter, status: 400, code: -1105, message: "Parameter '\(name)' was empty.")
    }

    static func notValid(_ name: String) -> Refusal {
        Refusal(
            check: .parameter,
            status: 400,
            code: -1130,
            message: "Data sent for parameter '\(name)' is not valid."
        )
    }

    static let recvWindowTooLarge = Refusal(
        check: .timing,
        status: 400,
        code: -1131,
        message: "recvWindow must be less than 60000"
    )

    static func outsideRecvWindow(detail: String) -> Refusal {
        Refusal(
            check: .timing,
            status: 400,
            code: -1021,
            message: "Timestamp for this request is outside of the recvWindow.",
            detail: detail
        )
    }

    static func aheadOfServer(detail: String) -> Refusal {
        Refusal(
            check: .timing,
            status: 400,
            code: -1021,
            message: "Timestamp for this request was 1000ms ahead of the server's time.",
            detail: detail
        )
    }

    static func badSignature(detail: String) -> Refusal {
        Refusal(
            check: .signature,
            status: 400,
            code: -1022,
            message: "Signature for this request is not valid.",
            detail: detail
        )
    }

    static let badTimeUnit = Refusal(
        check: .query,
        status: 400,
        code: -1194,
        message: "Invalid value for time unit; expected either MICROSECOND or MILLISECOND."
    )

    static let badSymbol = Refusal(check: .parameter, status: 400, code: -1121, message: "Invalid symbol.")

    static let noMarginAccount = Refusal(
        check: .account,
        status: 400,
        code: -3003,
        message: "Margin account does not exist."
    )

    static let notMarginAsset = Refusal(
        check: .account,
        status: 400,
        code: -3027,
        message: "Not a valid margin asset."
    )

    static let notMarginPair = Refusal(
        check: .account,
        status: 400,
        code: -3028,
        message: "Not a valid margin pair."
    )

    static let noPriceIndex = Refusal(
        check: .account,
        status: 400,
        code: -3042,
        message: "PriceIndex not available for this margin pair."
    )

    static let noIsolatedAccount = Refusal(
        check: .account,
        status: 400,
        code: -11001,
        message: "Isolated margin account does not exist."
    )

    static let noSuchOrder = Refusal(check: .account, status: 400, code: -2013, message: "Order does not exist.")

    static let retired = Refusal(
        check: .path,
        status: 400,
        code: -1016,
        message: "This service is no longer available."
    )

    static let badDateRange = Refusal(
        check: .parameter,
        status: 400,
        code: -3011,
        message: "Your input date is invalid."
    )

    static func intervalTooLong(days: Int64) -> Refusal {
        Refusal(
            check: .parameter,
            status: 400,
            code: -1127,
            message: "More than \(days * 24) hours between startTime and endTime."
        )
    }

    /// Observed on the real exchange for an asset that is not borrowable; its own message is not known.
    static let noInterestRate = Refusal(
        check: .account,
        status: 400,
        code: -11027,
        message: "The asset is not borrowable."
    )

    /// An error of the client for which the real exchange sends status 500 and a positive code.
    static let tooManyAssets = Refusal(
        check: .parameter,
        status: 500,
        code: 2,
        message: "The size of assets should not larger than 20"
    )

    static func modelFailed(_ error: any Error) -> Refusal {
        Refusal(
            check: .model,
            status: 500,
            code: -1000,
            message: "An unknown error occurred while processing the request.",
            detail: "the scenario's numbers do not fit the model: \(error)"
        )
    }
}
