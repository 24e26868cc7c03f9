import HTTPTypes

/// Makes one error of a refusal, whatever shape it came in.
struct RefusalReader {
    let response: TransportResponse
    let weights: [WeightReading]
    let envelope: ErrorEnvelope?

    var error: ExchangeError {
        let page = envelope == nil ? HTMLPage(response.body) : nil
        var error = ExchangeError(category, reason(isPage: page != nil))
        error.answer = ErrorAnswer(
            response: response,
            weights: weights,
            code: envelope?.code,
            message: envelope?.message ?? page?.title
        )
        error.retryAfter = retryAfter
        return error
    }

    private func reason(isPage: Bool) -> FailureReason {
        if (300...399).contains(response.status) { return .redirected }
        return isPage ? .html : .refused
    }

    private var category: ErrorCategory {
        switch response.status {
        case 300...399: .decoding
        case 407: .network
        case 418: .ban
        case 429: .rateLimit
        case 451: .restrictedLocation
        case 403 where envelope == nil: .firewall
        default: category(of: envelope?.code)
        }
    }

    private func category(of code: ExchangeCode?) -> ErrorCategory {
        if code == -1003 { return BanNotice.end(in: envelope?.message) == nil ? .rateLimit : .ban }
        if let code, code != 0, let known = ErrorCatalogue.entry(for: code) { return known.codeClass.category }
        return switch response.status {
        case 401: .credentials
        case 403: .permission
        // A 5xx is the exchange's fault, except that it sends some refusals of parameters so, with a positive code.
        case 500...599: (code?.number ?? 0) > 0 ? .parameter : .exchangeFault
        default: .parameter
        }
    }

    private var retryAfter: Duration? {
        HTTPField.Name("Retry-After").flatMap { response.headers[$0] }
            .flatMap(Int64.init)
            .flatMap { $0 >= 0 ? .seconds(min($0, Self.longestSilence)) : nil }
    }

    /// The exchange's bans end after three days at most; no header may stop a client for longer than a week.
    private static let longestSilence: Int64 = 7 * 24 * 3600
}

extension ErrorAnswer {
    init(response: TransportResponse, weights: [WeightReading], code: ExchangeCode?, message: String?) {
        self.init(
            status: response.status,
            code: code,
            message: message,
            requestIDs: ExchangeRequestID.all(in: response.headers),
            weights: weights,
            seenAddress: Self.seenAddress(in: message),
            timing: response.timing
        )
    }

    /// A `-2015` of some hosts ends in `, request ip: 203.0.113.7`.
    private static func seenAddress(in message: String?) -> String? {
        guard let words = message?.split(separator: " "), let mark = words.firstIndex(of: "ip:"),
            words.indices.contains(mark + 1)
        else { return nil }
        let address = words[mark + 1].prefix { $0.isHexDigit || $0 == "." || $0 == ":" }
        return address.isEmpty ? nil : String(address)
    }
}

extension ExchangeRequestID {
    /// The headers by which the exchange's support, or its delivery network's, finds a request.
    private static let headers = ["x-mbx-uuid", "x-amz-cf-id"]

    static func all(in fields: HTTPFields) -> [ExchangeRequestID] {
        headers.compactMap { header in
            HTTPField.Name(header).flatMap { fields[$0] }.map { ExchangeRequestID(header: header, value: $0) }
        }
    }
}
