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
    case dashedOption = "syntax.dashedOption"
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
    case durationForm = "syntax.durationForm"
    case sourcedFrom = "syntax.sourcedFrom"
}
