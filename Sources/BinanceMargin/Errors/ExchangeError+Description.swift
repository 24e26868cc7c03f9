extension ExchangeError: CustomStringConvertible, CustomDebugStringConvertible {
    /// Category, reason, what the exchange said and the redacted request, for a log.
    ///
    /// The exchange's words come from outside: whoever shows them on a terminal makes control characters visible first.
    public var description: String {
        let parts = [
            "\(category.rawValue): \(reason)",
            status.map { "status \($0)" },
            code.map { "code \($0)" },
            message.map { "`\($0)`" },
            request.map(\.description),
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// The same as `description`.
    public var debugDescription: String { description }
}
