/// What a code stands for.
enum CodeClass {
    static func category(of code: ExchangeCode) -> ErrorCategory? {
        switch code {
        case -1021: .clock
        case -1001, -1004, -1006, -1007, -1008, -3000, -3044: .exchangeFault
        case -1002, -2015: .permission
        case -1022, -2008, -2014: .credentials
        default: nil
        }
    }

    /// Whether a refusal of the exchange's own making may be gone the next time; an unknown code does not speak against it.
    static func allowsRetry(_ code: ExchangeCode?) -> Bool {
        true
    }
}
