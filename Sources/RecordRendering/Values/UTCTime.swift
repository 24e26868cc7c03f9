/// Instants as records show them.
///
/// The calendar is calculated here: a general formatter takes longer to set up than the rest of a request takes.
package enum UTCTime {
    /// `milliseconds` since 1970 in ISO 8601: `2026-11-22T18:10:40.125Z`.
    package static func text(_ milliseconds: Int64) -> String {
        let (day, time) = milliseconds.flooredQuotientAndRemainder(dividingBy: 86_400_000)
        let date = CivilDate(daysSince1970: day)
        let (seconds, thousandths) = time.quotientAndRemainder(dividingBy: 1000)
        var text: [UInt8] = []
        text.reserveCapacity(24)
        append(date.year, UInt8(ascii: "-"), digits: 4, to: &text)
        append(date.month, UInt8(ascii: "-"), digits: 2, to: &text)
        append(date.day, UInt8(ascii: "T"), digits: 2, to: &text)
        append(seconds / 3600, UInt8(ascii: ":"), digits: 2, to: &text)
        append(seconds / 60 % 60, UInt8(ascii: ":"), digits: 2, to: &text)
        append(seconds % 60, UInt8(ascii: "."), digits: 2, to: &text)
        append(thousandths, UInt8(ascii: "Z"), digits: 3, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The milliseconds since 1970 of an instant as ``text(_:)`` writes it, of the years 0 to 9999; nil for any other text.
    package static func milliseconds(of text: String) -> Int64? {
        let digits = Array(text.utf8)
        guard digits.count == 24 else { return nil }
        let numbers = [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19, 20..<23].compactMap {
            Int64(String(decoding: digits[$0], as: UTF8.self))
        }
        guard numbers.count == 7 else { return nil }
        let days = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]).daysSince1970
        let seconds = ((days * 24 + numbers[3]) * 60 + numbers[4]) * 60 + numbers[5]
        let milliseconds = seconds * 1000 + numbers[6]
        // A month 13, a second 61 or a wrong separator gives another text back.
        return self.text(milliseconds) == text ? milliseconds : nil
    }

    /// Appends a number of at least `count` digits, and the character after it.
    private static func append(_ number: Int64, _ follower: UInt8, digits count: Int, to text: inout [UInt8]) {
        if number < 0 { text.append(UInt8(ascii: "-")) }
        let digits = String(number.magnitude).utf8
        for _ in digits.count..<max(count, digits.count) { text.append(UInt8(ascii: "0")) }
        text.append(contentsOf: digits)
        text.append(follower)
    }
}

/// A day of the Gregorian calendar, also before there was one.
private struct CivilDate {
    let year: Int64
    let month: Int64
    let day: Int64

    /// Counts from 1 March of the year 0, so that the leap day ends a year, in cycles of 400 years, which are all alike.
    init(daysSince1970: Int64) {
        let (cycle, dayOfCycle) = (daysSince1970 + 719_468).flooredQuotientAndRemainder(dividingBy: 146_097)
        // Each of the four-year, hundred-year and whole cycles so far had a day more or less than 365 a year.
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        // From March on, five months always have 153 days.
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = 400 * cycle + yearOfCycle + (month <= 2 ? 1 : 0)
    }

    init(year: Int64, month: Int64, day: Int64) {
        self.year = year
        self.month = month
        self.day = day
    }

    var daysSince1970: Int64 {
        let (cycle, yearOfCycle) = (month <= 2 ? year - 1 : year).flooredQuotientAndRemainder(dividingBy: 400)
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return 146_097 * cycle + 365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468
    }
}

extension Int64 {
    /// Quotient and remainder of a division whose remainder is never negative.
    fileprivate func flooredQuotientAndRemainder(dividingBy divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
