package import ExactDecimals

extension ExactDecimal {
    /// The number for a sentence: with commas between groups of three digits of its whole part.
    ///
    /// Columns that people copy have no commas.
    package var prose: String {
        let text = description
        let sign = text.hasPrefix("-") ? "-" : ""
        let digits = text.dropFirst(sign.count)
        let whole = digits.prefix { $0 != "." }
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { grouped += "," }
            grouped.append(digit)
        }
        return sign + grouped + digits.dropFirst(whole.count)
    }

    /// The number for a sentence about an amount of money, rounded to `places`.
    package func prose(places: Int) -> String { ((try? rounded(toPlaces: places, .halfUp)) ?? self).prose }
}
