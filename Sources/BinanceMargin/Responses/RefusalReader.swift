import HTTPTypes

/// Turns a refusal of any form into an ``ExchangeError``.
struct RefusalReader {
    let response: TransportResponse
    let weights: [WeightReading]
    let envelope: ErrorEnvelope?
    let isJSON: Bool
    let serverMilliseconds: () -> Int64

    var error: ExchangeError {
        let page = isJSON ? nil : HTMLPage(response.content)
        let message = envelope?.message ?? page?.title ?? (isJSON ? nil : response.refusalText)
        let category = category(page, message)
        var error = ExchangeError(category, reason(isPage: page != nil))
        error.response = ErrorResponse(response: response, weights: weights, code: envelope?.code, message: message)
        let waiting = RetryAfter(response: response, serverMilliseconds: serverMilliseconds())
        let named = [.rateLimit, .ban].contains(category) ? waiting.untilEnd(of: message) : nil
        error.retryAfter = [waiting.duration, named].compactMap(\.self).max()
        return error
    }

    private func reason(isPage: Bool) -> FailureReason {
        if (300...399).contains(response.status) { return .redirected }
        return isPage ? .html : isNoRefusal ? .unexpectedStatus : .refused
    }

    /// Whether neither the status nor the body says that it is a refusal.
    private var isNoRefusal: Bool {
        !(400...599).contains(response.status) && envelope?.isRefusal != true
    }

    private func category(_ page: HTMLPage?, _ message: String?) -> ErrorCategory {
        switch response.status {
        // A challenge for browsers, with status 202 or 405; a proxy's own page.
        case _ where response.header("X-Amzn-Waf-Action") != nil: .firewall
        case _ where response.header("Cf-Mitigated") == "challenge": .firewall
        case _ where response.header("X-Squid-Error") != nil: .network
        case 407: .network
        case 403 where NetworkFilter.isSource(of: response.body): .network
        case 300...399: .decoding
        case 418: .ban
        case 429: .rateLimit
        case 451: .restrictedLocation
        case 403 where envelope?.hasOnlyWords != false:
            page?.refusesLocation == true || RefusalWords(message).areOfLocation ? .restrictedLocation : .firewall
        case _ where isNoRefusal: .decoding
        default: category(of: envelope?.code, message)
        }
    }

    private func category(of code: ExchangeCode?, _ message: String?) -> ErrorCategory {
        if code == -1003 { return BanNotice.end(in: message) == nil ? .rateLimit : .ban }
        if let code, code != 0, let known = ErrorCatalogue.entry(for: code) { return known.codeClass.category }
        if let category = RefusalWords(message).category { return category }
        let status = (200...299).contains(response.status) ? envelope?.status ?? response.status : response.status
        return switch envelope?.status ?? code?.number ?? status {
        case 418: .ban
        case 429: .rateLimit
        default: category(ofStatus: status, code)
        }
    }

    private func category(ofStatus status: Int, _ code: ExchangeCode?) -> ErrorCategory {
        switch status {
        case 401: .credentials
        case 403: .permission
        // A 5xx is the exchange's fault, except that it sends some refusals of parameters so, with a positive code.
        case 500...599: (code?.number ?? 0) > 0 ? .parameter : .exchangeFault
        default: .parameter
        }
    }
}

/// Classifies a refusal without a code by its text.
struct RefusalWords {
    private static let locations = [
        "block access from your country", "restricted location", "restricted region", "restricted country",
        "restricted jurisdiction", "the country or region", "your country or region", "in your country",
        "in your region", "in your jurisdiction",
        "from your region", "所在国家", "所在地区", "受限地区",
    ]
    private static let limits = [
        "too many requests", "too much request weight", "rate limit", "request limit", "requests too frequent",
        "too frequent", "请求过于频繁", "请求太频繁", "访问过于频繁", "操作频繁",
    ]

    private let text: String

    init(_ text: String?) {
        self.text = (text ?? "").lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether they say that the exchange does not serve the caller's location.
    var areOfLocation: Bool { Self.locations.contains(where: text.contains) }

    /// The category according to the words; nil if they do not determine one.
    var category: ErrorCategory? {
        if areOfLocation { return .restrictedLocation }
        if text.contains("banned until"), BanNotice.end(in: text) != nil { return .ban }
        return Self.limits.contains(where: text.contains) ? .rateLimit : nil
    }
}

extension TransportResponse {
    /// The text of a refusal that is neither JSON nor HTML, such as `Too many requests`; nil for a status below 400.
    package var refusalText: String? {
        guard status >= 400, let text = String(validating: content.prefix(4096), as: UTF8.self),
            text.contains(where: \.isLetter), text.drop(while: \.isWhitespace).first != "<"
        else { return nil }
        return ErrorEnvelope.shortened(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    /// The body without the byte order mark that some proxies put before it.
    var content: [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return body.starts(with: mark) ? Array(body.dropFirst(mark.count)) : body
    }

    /// Whether it is an HTML page that says that the exchange does not serve the caller's location.
    package var refusesLocation: Bool { HTMLPage(content)?.refusesLocation ?? false }

    /// The time its `Retry-After` header asks to wait; nil without one.
    ///
    /// - Parameter serverMilliseconds: the server time, used when the header is a date and the response has no `Date`.
    package func retryAfter(serverMilliseconds: Int64) -> Duration? {
        RetryAfter(response: self, serverMilliseconds: serverMilliseconds).duration
    }
}

extension ErrorResponse {
    init(response: TransportResponse, weights: [WeightReading], code: ExchangeCode?, message: String?) {
        self.init(
            status: response.status,
            code: code,
            message: message,
            requestIDs: ExchangeRequestID.all(in: response.headers),
            weights: weights,
            seenAddress: Self.seenAddress(in: message),
            timing: response.timing,
            contentType: response.header("Content-Type"),
            body: response.body
        )
    }

    /// Some hosts end a `-2015` in `, request ip: 203.0.113.7`.
    private static func seenAddress(in message: String?) -> String? {
        guard let words = message?.split(separator: " "), let mark = words.firstIndex(of: "ip:"),
            words.indices.contains(mark + 1)
        else { return nil }
        let address = words[mark + 1].prefix { $0.isHexDigit || $0 == "." || $0 == ":" }
        return address.isEmpty ? nil : String(address)
    }
}

extension ExchangeRequestID {
    /// The headers with the request IDs of the exchange and of its content delivery network.
    private static let headers = ["x-mbx-uuid", "x-amz-cf-id"]

    static func all(in fields: HTTPFields) -> [ExchangeRequestID] {
        headers.compactMap { header in
            HTTPField.Name(header).flatMap { fields[$0] }.map { ExchangeRequestID(header: header, value: $0) }
        }
    }
}

/// A product that filters a network's own traffic, such as a company's, and responds in place of the exchange.
package enum NetworkFilter {
    private static let names = [
        "zscaler", "fortiguard", "fortigate", "fortinet", "netskope", "forcepoint", "blue coat", "bluecoat", "sophos",
        "cisco umbrella", "palo alto networks", "web security gateway", "barracuda", "privoxy", "(squid", "tinyproxy",
    ]

    /// Whether a page names one.
    package static func isSource(of body: [UInt8]) -> Bool {
        let page = String(decoding: body.prefix(16_384), as: UTF8.self).lowercased()
        return page.contains("<") && names.contains(where: page.contains)
    }
}

/// An HTML page instead of a response: from a firewall, a proxy or a captive portal.
struct HTMLPage {
    /// The page's title, at most 200 characters.
    let title: String?

    /// Whether it says that the exchange does not serve the client's location.
    let refusesLocation: Bool

    /// Nil if `body` does not start like HTML.
    init?(_ body: [UInt8]) {
        let start = String(decoding: body.prefix(4096), as: UTF8.self)
        guard start.drop(while: \.isWhitespace).first == "<" else { return nil }
        title = Self.title(in: start)
        refusesLocation =
            RefusalWords(Self.text(of: String(decoding: body.prefix(65_536), as: UTF8.self))).areOfLocation
    }

    /// The text between the tags, with single spaces.
    private static func text(of page: String) -> String {
        page.split(separator: "<").map { part in
            part.firstIndex(of: ">").map { part[part.index(after: $0)...] } ?? part
        }
        .joined(separator: " ")
    }

    private static func title(in page: String) -> String? {
        let parts = page.split(separator: "<")
        guard let element = parts.first(where: { $0.prefix(5).lowercased() == "title" }),
            let close = element.firstIndex(of: ">")
        else { return nil }
        let text = element[element.index(after: close)...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.isEmpty ? nil : String(text.prefix(200))
    }
}
