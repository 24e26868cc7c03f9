import CommandLanguage
import MarginShell
import SandboxExchange

extension ScenarioError {
    /// What is wrong, for the catalogue.
    var message: Message {
        switch problem {
        case .notJSON(let expected): Message(ScenarioMessage.notJSON, .message("expected", expected.message))
        case .wrongKind(let wanted, let found):
            Message(ScenarioMessage.wrongKind, .message("wanted", wanted.message), .message("found", found.message))
        case .unknownMember(let name, let known):
            Message(ScenarioMessage.unknownMember, .code("name", name), .alternatives("known", known))
        case .missingMember(let name): Message(ScenarioMessage.missingMember, .code("name", name))
        case .badNumber(let text): Message(ScenarioMessage.badNumber, .code("text", text))
        case .outOfRange(let text, let bounds):
            Message(ScenarioMessage.outOfRange, .code("text", text), .message("bounds", bounds.message))
        case .badDuration(let text): Message(ScenarioMessage.badDuration, .code("text", text))
        case .notOneOf(let text, let values):
            Message(ScenarioMessage.notOneOf, .code("text", text), .alternatives("values", values))
        case .unknownName(let name): Message(ScenarioMessage.unknownName, .code("name", name))
        case .duplicateName(let name): Message(ScenarioMessage.duplicateName, .code("name", name))
        case .badKey(let kind): Message(ScenarioMessage.badKey, .text("kind", kind))
        case .badOrder(.bands): Message(ScenarioMessage.orderOfBands)
        case .badOrder(.tiers): Message(ScenarioMessage.orderOfTiers)
        case .badOrder(.times): Message(ScenarioMessage.orderOfTimes)
        }
    }
}

extension ScenarioError.Kind {
    fileprivate var message: Message {
        switch self {
        case .object: Message(ScenarioMessage.object)
        case .list: Message(ScenarioMessage.list)
        case .text: Message(ScenarioMessage.text)
        case .emptyText: Message(ScenarioMessage.emptyText)
        case .number: Message(ScenarioMessage.number)
        case .wholeNumber: Message(ScenarioMessage.wholeNumber)
        case .decimal: Message(ScenarioMessage.decimal)
        case .truth: Message(ScenarioMessage.truth)
        case .null: Message(ScenarioMessage.null)
        }
    }
}

extension ScenarioError.Bounds {
    fileprivate var message: Message {
        switch self {
        case .between(let least, let most):
            Message(ScenarioMessage.between, .number("least", least), .number("most", most))
        case .aboveZero: Message(ScenarioMessage.aboveZero)
        case .aboveOne: Message(ScenarioMessage.aboveOne)
        case .belowOne: Message(ScenarioMessage.belowOne)
        case .atMost(let most): Message(ScenarioMessage.atMost, .code("most", most))
        case .tenMilliseconds: Message(ScenarioMessage.tenMilliseconds)
        }
    }
}

extension JSONExpectation {
    fileprivate var message: Message {
        switch self {
        case .moreText: Message(ScenarioMessage.moreText)
        case .value: Message(ScenarioMessage.value)
        case .name: Message(ScenarioMessage.name)
        case .digit: Message(ScenarioMessage.digit)
        case .sign(let signs): Message(ScenarioMessage.sign, .alternatives("signs", signs))
        case .levels(let most): Message(ScenarioMessage.levels, .number("most", most))
        case .escape: Message(ScenarioMessage.escape)
        case .plainText: Message(ScenarioMessage.plainText)
        case .nameOnce(let name): Message(ScenarioMessage.nameOnce, .code("name", name))
        case .nothing: Message(ScenarioMessage.nothing)
        }
    }
}
