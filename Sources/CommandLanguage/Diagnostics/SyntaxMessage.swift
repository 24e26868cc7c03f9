/// What the parser says.
package enum SyntaxMessage: String, MessageIdentifier {
    // The text itself.
    case invalidUTF8 = "syntax.invalidUTF8"
    case controlCharacter = "syntax.controlCharacter"
    case invisibleCharacter = "syntax.invisibleCharacter"
    case lineTooLong = "syntax.lineTooLong"
    case inputMethodTwin = "syntax.inputMethodTwin"

    // What was opened and not closed.
    case unclosedQuote = "syntax.unclosedQuote"
    case unclosedBrace = "syntax.unclosedBrace"
    case unclosedParenthesis = "syntax.unclosedParenthesis"
    case unclosedBracket = "syntax.unclosedBracket"
    case nothingBehindBackslash = "syntax.nothingBehindBackslash"
    case strayClosingBrace = "syntax.strayClosingBrace"
    case blocksTooDeep = "syntax.blocksTooDeep"
    case expressionTooDeep = "syntax.expressionTooDeep"

    // Statements.
    case unknownCommand = "syntax.unknownCommand"
    case statementExpected = "syntax.statementExpected"
    case unexpectedWord = "syntax.unexpectedWord"
    case unexpectedMark = "syntax.unexpectedMark"
    case missingArgument = "syntax.missingArgument"
    case missingInterval = "syntax.missingInterval"
    case durationWithoutUnit = "syntax.durationWithoutUnit"
    case notADuration = "syntax.notADuration"
    case missingSubcommand = "syntax.missingSubcommand"
    case unknownSubcommand = "syntax.unknownSubcommand"
    case miscasedOption = "syntax.miscasedOption"
    case repeatedOption = "syntax.repeatedOption"
    case excludedOption = "syntax.excludedOption"
    case blockExpected = "syntax.blockExpected"
    case nestedStatementExpected = "syntax.nestedStatementExpected"
    case strayContinuation = "syntax.strayContinuation"
    case catchExpected = "syntax.catchExpected"
    case onlyInLoop = "syntax.onlyInLoop"
    case nameExpected = "syntax.nameExpected"
    case reservedName = "syntax.reservedName"
    case equalsExpected = "syntax.equalsExpected"
    case inExpected = "syntax.inExpected"
    case loopWordsExpected = "syntax.loopWordsExpected"

    // Modifiers.
    case missingFormat = "syntax.missingFormat"
    case unknownFormat = "syntax.unknownFormat"
    case missingFile = "syntax.missingFile"
    case missingProgram = "syntax.missingProgram"
    case shellOperator = "syntax.shellOperator"
    case backgroundOnlyForCommands = "syntax.backgroundOnlyForCommands"

    // Words and expressions.
    case malformedVariable = "syntax.malformedVariable"
    case unknownEscape = "syntax.unknownEscape"
    case malformedUnicodeEscape = "syntax.malformedUnicodeEscape"
    case valueExpected = "syntax.valueExpected"
    case chainedComparison = "syntax.chainedComparison"
    case otherOperator = "syntax.otherOperator"
    case malformedName = "syntax.malformedName"

    // Notes.
    case didYouMean = "syntax.didYouMean"
    case allowedHere = "syntax.allowedHere"
    case quoteToMeanText = "syntax.quoteToMeanText"
    case openedHere = "syntax.openedHere"
    case durationForm = "syntax.durationForm"
    case sourcedFrom = "syntax.sourcedFrom"

    package var parameters: [MessageParameter] {
        switch self {
        case .invalidUTF8, .nothingBehindBackslash, .strayClosingBrace, .blockExpected, .catchExpected, .inExpected,
            .loopWordsExpected, .missingFile, .missingProgram, .unclosedBrace, .unclosedParenthesis, .unclosedBracket,
            .openedHere, .durationForm, .malformedUnicodeEscape, .backgroundOnlyForCommands, .chainedComparison,
            .nestedStatementExpected, .equalsExpected:
            []
        case .controlCharacter, .invisibleCharacter:
            [MessageParameter("character", .text)]
        case .lineTooLong:
            [MessageParameter("length", .number), MessageParameter("limit", .number)]
        case .inputMethodTwin:
            [MessageParameter("found", .code), MessageParameter("twin", .code)]
        case .unclosedQuote:
            [MessageParameter("quote", .code)]
        case .blocksTooDeep, .expressionTooDeep:
            [MessageParameter("limit", .number)]
        case .unknownCommand, .statementExpected, .durationWithoutUnit, .notADuration, .unexpectedMark,
            .strayContinuation, .onlyInLoop, .nameExpected, .reservedName, .unknownFormat, .malformedVariable,
            .unknownEscape, .valueExpected, .malformedName, .unexpectedWord:
            [MessageParameter("found", .code)]
        case .missingArgument:
            [MessageParameter("command", .code), MessageParameter("missing", .code)]
        case .missingInterval:
            [MessageParameter("command", .code)]
        case .missingSubcommand:
            [MessageParameter("command", .code), MessageParameter("allowed", .alternatives)]
        case .unknownSubcommand:
            [
                MessageParameter("command", .code), MessageParameter("found", .code),
                MessageParameter("allowed", .alternatives),
            ]
        case .miscasedOption, .shellOperator, .otherOperator:
            [MessageParameter("found", .code), MessageParameter("right", .code)]
        case .repeatedOption:
            [MessageParameter("option", .code)]
        case .excludedOption:
            [MessageParameter("option", .code), MessageParameter("other", .code)]
        case .missingFormat, .allowedHere:
            [MessageParameter("allowed", .alternatives)]
        case .didYouMean, .quoteToMeanText:
            [MessageParameter("suggestion", .code)]
        case .sourcedFrom:
            [MessageParameter("place", .text)]
        }
    }
}
