import BilingualText
import CommandLanguage

/// Converts the text of a word to a value in a range, for arguments and settings.
enum WordValue {
    /// A whole number in `allowed`.
    ///
    /// - Parameter unit: the unit in the error, such as `ms`.
    /// - Throws: ``ShellFailure`` at `range` that says what is allowed.
    static func integer(
        _ text: String,
        in allowed: ClosedRange<Int>,
        unit: String = "",
        at range: SourceRange
    ) throws -> Int {
        // The common case, and the fastest: a script may have a million `set` statements.
        if let value = plainNumber(text), allowed.contains(value) { return value }
        let isWhole = text.utf8.drop { $0 == 0x2D }.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        guard isWhole, text.utf8.last.map({ $0 != 0x2D }) ?? false else {
            throw ShellFailure.usage(.notAnInteger(Code(text)), at: range)
        }
        guard let value = Int(text), allowed.contains(value) else {
            throw ShellFailure.outOfRange(text, allowed, unit: unit, at: range)
        }
        return value
    }

    /// The number of up to 18 digits, which always fits an `Int`; nil for any other text.
    private static func plainNumber(_ text: String) -> Int? {
        let digits = text.utf8
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    /// A duration in `allowed`; negative only if the range allows that.
    ///
    /// - Throws: ``ShellFailure`` at `range` that says what is allowed.
    static func duration(_ text: String, in allowed: ClosedRange<Duration>, at range: SourceRange) throws -> Duration {
        let value = allowed.lowerBound < .zero ? DurationLiteral.parseSigned(text) : DurationLiteral.parse(text)
        guard let value else {
            throw ShellFailure.usage(.notADuration(Code(text)), at: range, notes: [Message.durationForm])
        }
        guard allowed.contains(value) else { throw ShellFailure.outOfRange(text, allowed, at: range) }
        return value
    }
}
