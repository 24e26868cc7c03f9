/// The body of a refusal: `{"code":-1121,"msg":"Invalid symbol."}`, or one of its cousins.
///
/// The code may be zero, positive, large, a string or missing; some services answer `{"success":false,"msg":"..."}`.
struct ErrorEnvelope {
    let code: ExchangeCode?
    let message: String?
    private let success: Bool?

    /// Nil where the document has neither a code nor a verdict.
    init?(json: JSONValue) {
        code =
            switch json["code"] {
            case .number(let digits): ExchangeCode(rawValue: digits)
            case .string(let text): ExchangeCode(rawValue: text)
            default: nil
            }
        success = json.flag(ifPresent: "success")
        guard code != nil || success != nil else { return nil }
        message = json.text(ifPresent: "msg") ?? json.text(ifPresent: "message")
    }

    /// Whether it refuses even under a status of success.
    var isRefusal: Bool {
        if success == false { return true }
        guard let code, success != true else { return false }
        return !["0", "200", "000000"].contains(code.rawValue)
    }
}
