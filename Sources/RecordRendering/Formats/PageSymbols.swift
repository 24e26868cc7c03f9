/// The marks and bars of pages: characters outside ASCII, or their ASCII forms where the locale has no others, and for
/// screen readers.
package struct PageSymbols: Hashable, Sendable {
    /// A failure.
    package let failure: String
    package let warning: String
    package let success: String

    /// Something that did not take place.
    package let skipped: String

    /// Follows what limits an amount.
    package let limiting: String

    /// Precedes what to do.
    package let arrow: String
    package let times: String
    package let minus: String
    package let divided: String

    /// The pieces of a bar's last column, from the smallest to the full one.
    private let steps: [Character]

    /// The end of a bar that is longer than its space.
    private let overflow: Character

    package static let unicode = PageSymbols(
        failure: "✗",
        warning: "!",
        success: "✓",
        skipped: "·",
        limiting: "◀",
        arrow: "→",
        times: "×",
        minus: "−",
        divided: "÷",
        steps: Array("▏▎▍▌▋▊▉█"),
        overflow: "▶"
    )

    package static let ascii = PageSymbols(
        failure: "x",
        warning: "!",
        success: "+",
        skipped: ".",
        limiting: "<",
        arrow: "->",
        times: "x",
        minus: "-",
        divided: "/",
        steps: ["#"],
        overflow: ">"
    )

    /// A bar of `eighths` eighths of a column, at most `width` columns; a longer one ends in an arrow, and zero is the
    /// thinnest bar.
    ///
    /// - Parameter eighths: at least 0.
    package func bar(eighths: Int, width: Int) -> String {
        guard width > 0, let full = steps.last else { return "" }
        guard eighths / 8 <= width, eighths <= width * 8 else {
            return String(repeating: full, count: width - 1) + String(overflow)
        }
        let rest = max(eighths, 1) % 8
        let columns = eighths / 8
        // With one step only, what is more than half a column fills it.
        let last = steps.count == 1 ? (rest >= 4 || columns == 0 ? [full] : []) : rest > 0 ? [steps[rest - 1]] : []
        return String(repeating: full, count: columns) + String(last)
    }
}
