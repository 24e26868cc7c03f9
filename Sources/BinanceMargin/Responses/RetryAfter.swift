import HTTPTypes

/// How long a refusal asks the client to wait.
///
/// Source: RFC 9110, section 10.2.3. The exchange's own bans last three days at most.
struct RetryAfter {
    /// The longest wait that a response can ask for: three days.
    static let longest: Duration = .seconds(longestSeconds)

    private static let longestSeconds: Int64 = 3 * 24 * 3600

    let response: TransportResponse

    /// The server time in milliseconds since 1970, or this computer's time before the first measurement.
    let serverMilliseconds: Int64

    /// The header's value, from zero to ``longest``; nil if it is missing or unreadable.
    var duration: Duration? { values(of: "Retry-After").compactMap(duration).max() }

    /// The time until the end that the message of a ban names, from zero to ``longest``.
    func untilEnd(of message: String?) -> Duration? {
        BanNotice.end(in: message).map(duration(until:))
    }

    private func duration(_ text: String) -> Duration? {
        let text = text.split(separator: " ").joined(separator: " ")
        guard !text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            // More digits than fit 64 bits mean the longest wait.
            let seconds = ReportedInteger(text)?.clamped(to: 0...Self.longestSeconds) ?? Self.longestSeconds
            return text.isEmpty ? nil : .seconds(seconds)
        }
        return HTTPDate.seconds(text, now: bounded / 1000).map { duration(until: $0 * 1000) }
    }

    /// Counted from the response's `Date`, so that this computer's clock does not matter; without one from the server
    /// time.
    private func duration(until milliseconds: Int64) -> Duration {
        let start = date.map { $0 * 1000 } ?? bounded
        return .milliseconds(min(max(milliseconds - start, 0), Self.longestSeconds * 1000))
    }

    /// The response's `Date` in seconds since 1970.
    var date: Int64? { values(of: "Date").first.flatMap { HTTPDate.seconds($0, now: bounded / 1000) } }

    /// Bounded so that a clock that is far off cannot overflow the subtraction.
    private var bounded: Int64 { ReportedInteger(serverMilliseconds).clamped(to: ReportedInteger.instants) }

    private func values(of header: String) -> [String] {
        HTTPField.Name(header).map { response.headers[values: $0] } ?? []
    }
}

/// Reads the end of a ban from the message of a `-1003`: `... IP banned until 1660090423228 ...`.
enum BanNotice {
    /// Milliseconds since 1970: the first number of 13 digits in the message. A longer number gives ``latest``, so that
    /// a time too far off is not taken for a missing one.
    static func end(in message: String?) -> Int64? {
        message?.split { !("0"..."9").contains($0) }
            .first { $0.count >= 13 }
            .flatMap { $0.count == 13 ? Int64($0) : latest }
    }

    /// The last instant that 13 digits can name, in the year 2286.
    private static let latest: Int64 = 9_999_999_999_999
}

/// Parses the dates of HTTP headers.
///
/// Source: RFC 9110, section 5.6.7, with its two obsolete forms.
enum HTTPDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Seconds since 1970 of `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or
    /// `Sun Nov  6 08:49:37 1994`; nil for any other text.
    ///
    /// - Parameter now: seconds since 1970. A two-digit year is read as the year nearest to it, at most 50 years ahead.
    static func seconds(_ text: String, now: Int64) -> Int64? {
        guard text.utf8.count <= 40 else { return nil }
        let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map { $0.lowercased() }
        return switch words.count {
        case 6 where words[5] == "gmt" || words[5] == "utc":
            seconds(day: words[1], month: words[2], year: words[3], time: words[4], now: now)
        case 5: seconds(day: words[2], month: words[1], year: words[4], time: words[3], now: now)
        default: nil
        }
    }

    private static func seconds(day: String, month: String, year: String, time: String, now: Int64) -> Int64? {
        let clock = time.split(separator: ":", omittingEmptySubsequences: false).compactMap { number($0, 0...60) }
        guard let day = number(day, 1...31), let month = months.firstIndex(of: month).map({ Int64($0) + 1 }),
            let year = fullYear(year, now: now), clock.count == 3, clock[0] < 24, clock[1] < 60,
            day <= length(of: month, in: year)
        else { return nil }
        return days(year: year, month: month, day: day) * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
    }

    private static func number(_ text: some StringProtocol, _ range: ClosedRange<Int64>) -> Int64? {
        text.utf8.count > 4 ? nil : ReportedInteger(text)?.within(range)
    }

    private static func fullYear(_ text: String, now: Int64) -> Int64? {
        guard text.utf8.count == 2 else { return text.utf8.count == 4 ? number(text, 1970...9999) : nil }
        guard let year = number(text, 0...99) else { return nil }
        // An average year is precise enough: the comparison is with years 50 years away.
        let present = 1970 + now / 31_556_952
        let candidate = present - present % 100 + year
        return candidate > present + 50 ? candidate - 100 : candidate <= present - 50 ? candidate + 100 : candidate
    }

    private static func length(of month: Int64, in year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970 of a date of the Gregorian calendar, counted from 1 March of the year 0 so that a leap day ends
    /// a year.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * monthFromMarch + 2) / 5 + day - 1
            - 719_468
    }
}
