import HTTPTypes

/// How long a refusal asks to be left alone.
///
/// Source: RFC 9110, section 10.2.3; the exchange's own bans end after three days at most.
struct RetryAfter {
    /// What no response makes a client wait for longer: three days.
    static let longest: Duration = .seconds(longestSeconds)

    private static let longestSeconds: Int64 = 3 * 24 * 3600

    let response: TransportResponse

    /// The exchange's clock in milliseconds since 1970, as far as it is known.
    let serverMilliseconds: Int64

    /// What the header says, from zero to ``longest``; nil where there is none that can be read.
    var duration: Duration? {
        values(of: "Retry-After").compactMap(duration).max()
    }

    /// The time until the instant that the text of a ban names, from zero to ``longest``.
    func untilEnd(of message: String?) -> Duration? {
        BanNotice.end(in: message).map(duration(until:))
    }

    private func duration(_ text: String) -> Duration? {
        let text = text.split(separator: " ").joined(separator: " ")
        guard !text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            // What has too many digits for 64 bits is long, too.
            let seconds = ReportedInteger(text)?.clamped(to: 0...Self.longestSeconds) ?? Self.longestSeconds
            return text.isEmpty ? nil : .seconds(seconds)
        }
        return HTTPDate.seconds(text, now: bounded / 1000).map { duration(until: $0 * 1000) }
    }

    /// From the response's own `Date`, so that this machine's clock does not matter; else from the exchange's clock.
    private func duration(until milliseconds: Int64) -> Duration {
        let date = values(of: "Date").first.flatMap { HTTPDate.seconds($0, now: bounded / 1000) }
        let start = date.map { $0 * 1000 } ?? bounded
        return .milliseconds(min(max(milliseconds - start, 0), Self.longestSeconds * 1000))
    }

    /// Bounded, so that a clock that is far off cannot make a difference that takes more than 64 bits.
    private var bounded: Int64 { ReportedInteger(serverMilliseconds).clamped(to: ReportedInteger.instants) }

    private func values(of header: String) -> [String] {
        HTTPField.Name(header).map { response.headers[values: $0] } ?? []
    }
}
