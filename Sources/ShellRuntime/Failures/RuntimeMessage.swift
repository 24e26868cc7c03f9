package import CommandLanguage

/// What the runtime says while it binds, checks and runs.
package enum RuntimeMessage: String, MessageIdentifier {
    // Variables, fields and names.
    case unsetVariable = "runtime.unsetVariable"
    case missingArgumentValue = "runtime.missingArgumentValue"
    case nothingAskedYet = "runtime.nothingAskedYet"
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
    case kindAnswer = "runtime.kindAnswer"
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
    case emptyWord = "runtime.emptyWord"
    case unknownSetting = "runtime.unknownSetting"
    case badProfileName = "runtime.badProfileName"
    case badURL = "runtime.badURL"
    case literalSecret = "runtime.literalSecret"
    case secretForms = "runtime.secretForms"
    case unknownCommand = "runtime.unknownCommand"
    case permissionNeeded = "runtime.permissionNeeded"
    case permissionFlag = "runtime.permissionFlag"
    case notInProfile = "runtime.notInProfile"

    // Why a stated cost is only a bound.
    case boundByBranch = "runtime.boundByBranch"
    case boundByUnknownWords = "runtime.boundByUnknownWords"
    case boundByEarlyEnd = "runtime.boundByEarlyEnd"
    case boundByUnreadFile = "runtime.boundByUnreadFile"
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

    package var parameters: [MessageParameter] {
        switch self {
        case .unsetVariable, .missingArgumentValue, .noFields, .unknownName, .badNumber, .notADuration, .notANumber,
            .durationAsAsset, .badProfileName, .unknownSetting, .unknownCommand, .expectationFailed, .sourceCycle,
            .sourceHasMistakes, .badURL, .notInProfile, .oneValueExpected:
            [MessageParameter("found", .code)]
        case .notAnInteger:
            [MessageParameter("found", .code)]
        case .unknownField: [MessageParameter("found", .code), MessageParameter("allowed", .alternatives)]
        case .bracesEndName, .quoteText: [MessageParameter("suggestion", .code)]
        case .incomparableKinds: [MessageParameter("left", .message), MessageParameter("right", .message)]
        case .unorderedKind, .notACondition: [MessageParameter("kind", .message)]
        case .operandKinds:
            [
                MessageParameter("operator", .code), MessageParameter("left", .message),
                MessageParameter("right", .message),
            ]
        case .integerOutOfRange:
            [
                MessageParameter("found", .code), MessageParameter("lowest", .number),
                MessageParameter("highest", .number), MessageParameter("unit", .text),
            ]
        case .durationOutOfRange:
            [
                MessageParameter("found", .code), MessageParameter("lowest", .code), MessageParameter("highest", .code),
            ]
        case .notAChoice: [MessageParameter("found", .code), MessageParameter("allowed", .alternatives)]
        case .permissionNeeded: [MessageParameter("what", .code)]
        case .permissionFlag: [MessageParameter("flag", .code)]
        case .literalSecret: [MessageParameter("setting", .code)]
        case .secretForms: [MessageParameter("allowed", .alternatives)]
        case .expectationReason: [MessageParameter("reason", .text)]
        case .comparedSides:
            [MessageParameter("condition", .code), MessageParameter("left", .code), MessageParameter("right", .code)]
        case .otherFailureExpected: [MessageParameter("expected", .code), MessageParameter("found", .message)]
        case .sourceTooDeep, .textTooLong, .listTooLong: [MessageParameter("limit", .number)]
        case .statementFailed: [MessageParameter("status", .number)]
        case .internalError: [MessageParameter("detail", .text)]
        case .boundByBranch, .boundByUnknownWords, .boundByEarlyEnd, .boundByUnreadFile, .boundByCommand,
            .nothingAskedYet, .overflow, .divisionByZero, .inexactDivision, .kindNumber, .kindText, .kindDuration,
            .kindAnswer, .kindList, .kindBoolean, .kindNothing, .emptyWord, .unknownOutcome, .failureExpected,
            .interrupted, .reportBug:
            []
        }
    }
}
