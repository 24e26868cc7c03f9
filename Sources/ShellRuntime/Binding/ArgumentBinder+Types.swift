import BilingualText
import CommandLanguage
import ExactDecimals

extension ArgumentBinder {
    /// `text` as a value of `type`.
    ///
    /// - Throws: ``ShellFailure`` at `range` that says what is allowed.
    mutating func content(
        _ text: String,
        as type: ParameterType,
        at range: SourceRange
    ) throws -> BoundArgument.Content {
        guard !text.isEmpty || type.mayBeEmpty else { throw ShellFailure.usage(.emptyWord, at: range) }
        switch type {
        case .asset, .symbol:
            try MarketNameRule(options: options, isPair: type.isSymbol).check(text, at: range)
            return .text(Self.upperCased(text))
        case .glob:
            try MarketNameRule(options: options, isPair: true).check(text, at: range)
            return .text(text)
        case .settingName:
            let named = try settingDeclaration(text, at: range)
            if unsets { requireGuard(of: named, becoming: settings.valueAfterUnset(of: text), at: range) }
            setting = named
            return .text(text)
        case .settingValue:
            if let setting {
                try setting.check(text, at: range)
                requireGuard(of: setting, becoming: text, at: range)
            }
            return .text(text)
        case .duration(let allowed): return .duration(try WordValue.duration(text, in: allowed, at: range))
        case .integer(let allowed): return .integer(try WordValue.integer(text, in: allowed, at: range))
        case .job: return .integer(try WordValue.integer(text, in: 1...Int.max, at: range))
        case .number:
            guard let number = ExactDecimal(text) else { throw ShellFailure.usage(.notANumber(Code(text)), at: range) }
            return .number(number)
        case .profileName:
            try Self.checkProfileName(text, at: range)
            return .text(text)
        case .choice(let allowed):
            guard allowed.contains(text) else { throw ShellFailure.notAChoice(text, allowed, at: range) }
            return .text(text)
        case .file, .text, .freeText, .topic, .condition, .block, .statement, .record: return .text(text)
        }
    }

    private func settingDeclaration(_ name: String, at range: SourceRange) throws -> SettingDeclaration {
        if let found = settings.declaration(named: name) { return found }
        let names = settings.declarations.map(\.name)
        let meant = NearestName.find(name, among: names)
        let note =
            meant.map { Message.didYouMean(Code($0)) }
            ?? Message.allowedHere(names)
        throw ShellFailure.usage(
            .unknownSetting(Code(name)),
            at: range,
            notes: [note],
            suggestions: meant.map { [Diagnostic.Suggestion($0, for: range)] } ?? []
        )
    }

    /// ASCII letters in capitals; other characters are unchanged, because the exchange has such assets too.
    static func upperCased(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) else { return text }
        return String(decoding: text.utf8.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }, as: UTF8.self)
    }

    private static func checkProfileName(_ text: String, at range: SourceRange) throws {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isPlain, text.utf8.count <= 64, text != ".", text != ".." else {
            throw ShellFailure.usage(.badProfileName(Code(text)), at: range)
        }
    }
}

extension ParameterType {
    fileprivate var isSymbol: Bool {
        if case .symbol = self { true } else { false }
    }

    /// Whether an empty text, such as `""`, is a value of the type.
    fileprivate var mayBeEmpty: Bool {
        switch self {
        case .text, .freeText, .settingValue: true
        default: false
        }
    }
}
