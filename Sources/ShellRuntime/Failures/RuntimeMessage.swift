import CommandLanguage

/// What the runtime says while it binds, checks and runs.
package enum RuntimeMessage: String, MessageIdentifier {
    // Variables, fields and names.
    case unsetVariable = "runtime.unsetVariable"
    case missingArgumentValue = "runtime.missingArgumentValue"
    case nothingAskedYet = "runtime.nothingAskedYet"
    case lastOfAnotherAccount = "runtime.lastOfAnotherAccount"
    case unknownField = "runtime.unknownField"
    case noFields = "runtime.noFields"
    case bracesEndName = "runtime.bracesEndName"
    case unknownName = "runtime.unknownName"
    case quoteText = "runtime.quoteText"

    // Computing.
    case incomparableKinds = "runtime.incomparableKinds"
    case unorderedKind = "runtime.unorderedKind"
    case operandKinds = "runtime.operandKinds"
    case notACondition = "runtime.notACondition"
    case badNumber = "runtime.badNumber"
    case overflow = "runtime.overflow"
    case divisionByZero = "runtime.divisionByZero"
    case inexactDivision = "runtime.inexactDivision"
    case textTooLong = "runtime.textTooLong"
    case listTooLong = "runtime.listTooLong"

    // Kinds of values.
    case kindNumber = "runtime.kindNumber"
    case kindText = "runtime.kindText"
    case kindDuration = "runtime.kindDuration"
    case kindRecord = "runtime.kindAnswer"
    case kindList = "runtime.kindList"
    case kindBoolean = "runtime.kindBoolean"
    case kindNothing = "runtime.kindNothing"

    // Binding.
    case oneValueExpected = "runtime.oneValueExpected"
    case notAnInteger = "runtime.notAnInteger"
    case integerOutOfRange = "runtime.integerOutOfRange"
    case notADuration = "runtime.notADuration"
    case durationOutOfRange = "runtime.durationOutOfRange"
    case notANumber = "runtime.notANumber"
    case notAChoice = "runtime.notAChoice"
    case durationAsAsset = "runtime.durationAsAsset"
    case dashedName = "runtime.dashedName"
    case separatedName = "runtime.separatedName"
    case emptyWord = "runtime.emptyWord"
    case unknownSetting = "runtime.unknownSetting"
    case badProfileName = "runtime.badProfileName"
    case badURL = "runtime.badURL"
    case literalSecret = "runtime.literalSecret"
    case secretForms = "runtime.secretForms"
    case loginInURL = "runtime.loginInURL"
    case looksLikeSecret = "runtime.looksLikeSecret"
    case unknownCommand = "runtime.unknownCommand"
    case permissionNeeded = "runtime.permissionNeeded"
    case permissionFlag = "runtime.permissionFlag"
    case notInProfile = "runtime.notInProfile"

    // Why a stated cost is only a bound.
    case boundByBranch = "runtime.boundByBranch"
    case boundByUnknownWords = "runtime.boundByUnknownWords"
    case boundByEarlyEnd = "runtime.boundByEarlyEnd"
    case boundByUnreadFile = "runtime.boundByUnreadFile"
    case boundByOutsideFile = "runtime.boundByOutsideFile"
    case boundByCommand = "runtime.boundByCommand"

    // Running.
    case expectationFailed = "runtime.expectationFailed"
    case expectationReason = "runtime.expectationReason"
    case comparedSides = "runtime.comparedSides"
    case unknownOutcome = "runtime.unknownOutcome"
    case failureExpected = "runtime.failureExpected"
    case otherFailureExpected = "runtime.otherFailureExpected"
    case statementFailed = "runtime.statementFailed"
    case sourceTooDeep = "runtime.sourceTooDeep"
    case sourceCycle = "runtime.sourceCycle"
    case sourceHasMistakes = "runtime.sourceHasMistakes"
    case interrupted = "runtime.interrupted"
    case internalError = "runtime.internalError"
    case reportBug = "runtime.reportBug"
}
