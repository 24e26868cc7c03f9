extension SyntaxMessage {
    package var parameters: [MessageParameter] {
        switch self {
        case .invalidUTF8, .nothingBehindBackslash, .strayClosingBrace, .blockExpected, .catchExpected, .inExpected,
            .loopWordsExpected, .missingFile, .missingProgram, .unclosedBrace, .unclosedParenthesis, .unclosedBracket,
            .durationForm, .malformedUnicodeEscape, .backgroundOnlyForCommands, .chainedComparison,
            .nestedStatementExpected, .equalsExpected:
            []
        case .unknownCommand, .statementExpected, .durationWithoutUnit, .notADuration, .unexpectedMark,
            .strayContinuation, .onlyInLoop, .nameExpected, .reservedName, .unknownFormat, .malformedVariable,
            .unknownEscape, .valueExpected, .malformedName, .unexpectedWord:
            [MessageParameter("found", .code)]
        case .missingArgument: [MessageParameter("command", .code), MessageParameter("missing", .code)]
        case .missingInterval: [MessageParameter("command", .code)]
        case .missingSubcommand: [MessageParameter("command", .code), MessageParameter("allowed", .alternatives)]
        case .unknownSubcommand:
            [
                MessageParameter("command", .code), MessageParameter("found", .code),
                MessageParameter("allowed", .alternatives),
            ]
        case .miscasedOption, .shellOperator, .otherOperator:
            [MessageParameter("found", .code), MessageParameter("right", .code)]
        case .repeatedOption: [MessageParameter("option", .code)]
        case .excludedOption: [MessageParameter("option", .code), MessageParameter("other", .code)]
        default: furtherParameters
        }
    }

    /// Those of the messages about the text itself, of notes and of what has limits.
    private var furtherParameters: [MessageParameter] {
        switch self {
        case .controlCharacter, .invisibleCharacter: [MessageParameter("character", .text)]
        case .lineTooLong: [MessageParameter("length", .number), MessageParameter("limit", .number)]
        case .inputMethodTwin: [MessageParameter("found", .code), MessageParameter("twin", .code)]
        case .unclosedQuote: [MessageParameter("quote", .code)]
        case .blocksTooDeep, .expressionTooDeep: [MessageParameter("limit", .number)]
        case .missingFormat, .allowedHere: [MessageParameter("allowed", .alternatives)]
        case .didYouMean, .quoteToMeanText: [MessageParameter("suggestion", .code)]
        case .dashedOption: [MessageParameter("found", .code)]
        case .sourcedFrom: [MessageParameter("place", .text)]
        default: []
        }
    }
}
