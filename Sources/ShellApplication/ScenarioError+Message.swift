import BilingualText
import JSONText
import CommandLanguage
import MarginCommands
import MarginShell
import SandboxExchange

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
