import BilingualText
import CommandLanguage
import JSONText
import MarginCommands
import SandboxExchange

struct ScenarioFileError: Error {
    let error: ScenarioError
    let source: SourceFile

    /// The error with its line, in which secrets are hidden.
    var diagnostic: Diagnostic {
        var diagnostic = Diagnostic(error.message, at: range, in: source)
        diagnostic.hiddenInLine = secrets
        return diagnostic
    }

    /// The wrong value or name, up to the end of its line.
    private var range: SourceRange {
        let start = min(error.offset, source.bytes.count)
        return SourceRange(start, Self.end(of: source.bytes[start...]))
    }

    /// The values of members called `secret` in the line of the error.
    private var secrets: [SourceRange] {
        let table = source.lineTable
        let line = table.range(ofLine: table.line(of: range.start))
        let mark = Array(#""secret""#.utf8)
        var hidden: [SourceRange] = []
        var rest = source.bytes[line.start..<line.end]
        while let first = rest.first {
            guard first == UInt8(ascii: "\""), rest.starts(with: mark) else {
                rest = rest.dropFirst()
                continue
            }
            let value = rest.dropFirst(mark.count).drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: " ") }
            hidden.append(SourceRange(value.startIndex, Self.end(of: value)))
            rest = rest[hidden[hidden.count - 1].end...]
        }
        return hidden
    }

    /// The end of the first value of `text`: a string with its quotes, a number or word, or one mark.
    private static func end(of text: ArraySlice<UInt8>) -> Int {
        guard let first = text.first, first != UInt8(ascii: "\n") else { return text.startIndex }
        let rest = text.dropFirst()
        if first == UInt8(ascii: "\"") {
            var isEscaped = false
            for (index, byte) in zip(rest.indices, rest) {
                if byte == UInt8(ascii: "\n") { return index }
                if byte == first, !isEscaped { return index + 1 }
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            }
            return rest.endIndex
        }
        let isWord: (UInt8) -> Bool = { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"):
                true
            default: byte >= 0x80
            }
        }
        guard isWord(first) else { return text.startIndex + 1 }
        return rest.firstIndex { !isWord($0) } ?? rest.endIndex
    }
}

extension ScenarioError {
    /// What is wrong, in words.
    var message: Message {
        switch problem {
        case .notJSON(let expected): .scenarioNotJSON(expected.message)
        case .wrongKind(let wanted, let found):
            .scenarioWrongKind(wanted.message, found: found.message)
        case .unknownMember(let name, let known):
            .scenarioUnknownMember(Code(name), known: known)
        case .missingMember(let name): .scenarioMissingMember(Code(name))
        case .badNumber(let text): .scenarioBadNumber(Code(text))
        case .outOfRange(let text, let bounds):
            .scenarioOutOfRange(Code(text), bounds: bounds.message)
        case .badDuration(let text): .scenarioBadDuration(Code(text))
        case .notOneOf(let text, let values):
            .scenarioNotOneOf(Code(text), values: values)
        case .unknownName(let name): .scenarioUnknownName(Code(name))
        case .duplicateName(let name): .scenarioDuplicateName(Code(name))
        case .badKey(let kind): .scenarioBadKey(kind)
        case .badOrder(.bands): .scenarioOrderOfBands
        case .badOrder(.tiers): .scenarioOrderOfTiers
        case .badOrder(.times): .scenarioOrderOfTimes
        }
    }
}

extension ScenarioError.Kind {
    fileprivate var message: Message {
        switch self {
        case .object: .jsonObject
        case .list: .jsonList
        case .text: .jsonText
        case .emptyText: .jsonEmptyText
        case .number: .jsonNumber
        case .wholeNumber: .jsonWholeNumber
        case .decimal: .jsonDecimal
        case .truth: .jsonBoolean
        case .null: .jsonNull
        }
    }
}

extension ScenarioError.Bounds {
    fileprivate var message: Message {
        switch self {
        case .between(let least, let most):
            .numberBetween(least, most: most)
        case .aboveZero: .numberAboveZero
        case .aboveOne: .ratiosAboveOne
        case .belowOne: .shareBelowOne
        case .atMost(let most): .amountAtMost(Code(most))
        case .tenMilliseconds: .timeOfTenMilliseconds
        }
    }
}

extension JSONFault.Expectation {
    fileprivate var message: Message {
        switch self {
        case .moreText: .jsonMoreText
        case .value: .jsonValue
        case .name: .jsonName
        case .digit: .jsonDigit
        case .sign(let signs): .jsonSign(signs)
        case .levels(let most): .jsonLevels(most)
        case .escape: .jsonEscape
        case .plainText: .jsonPlainText
        case .nameOnce(let name): .jsonNameOnce(Code(name))
        case .nothing: .jsonEnd
        }
    }
}
