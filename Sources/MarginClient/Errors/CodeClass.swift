/// The category a code stands for.
enum CodeClass {
    static func category(of code: ExchangeCode) -> ErrorCategory? {
        nil
    }
}
