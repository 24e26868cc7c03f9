package import CommandLanguage

extension RuntimeMessage {
    package var parameters: [MessageParameter] {
        switch self {
        case .unsetVariable, .missingArgumentValue, .noFields, .unknownName, .badNumber, .notADuration, .notANumber,
            .durationAsAsset, .badProfileName, .unknownSetting, .unknownCommand, .expectationFailed, .sourceCycle,
            .sourceHasMistakes, .badURL, .notInProfile, .oneValueExpected, .notAnInteger,
            .dashedName, .separatedName:
            [MessageParameter("found", .code)]
        case .unknownField, .notAChoice: [MessageParameter("found", .code), MessageParameter("allowed", .alternatives)]
        case .integerOutOfRange:
            [
                MessageParameter("found", .code), MessageParameter("lowest", .number),
                MessageParameter("highest", .number), MessageParameter("unit", .text),
            ]
        case .durationOutOfRange:
            [MessageParameter("found", .code), MessageParameter("lowest", .code), MessageParameter("highest", .code)]
        case .incomparableKinds: [MessageParameter("left", .message), MessageParameter("right", .message)]
        case .unorderedKind, .notACondition: [MessageParameter("kind", .message)]
        case .operandKinds:
            [
                MessageParameter("operator", .code), MessageParameter("left", .message),
                MessageParameter("right", .message),
            ]
        case .comparedSides:
            [MessageParameter("condition", .code), MessageParameter("left", .code), MessageParameter("right", .code)]
        case .otherFailureExpected: [MessageParameter("expected", .code), MessageParameter("found", .message)]
        default: furtherParameters
        }
    }

    /// Those of notes, of what needs permission, and of what has limits.
    private var furtherParameters: [MessageParameter] {
        switch self {
        case .bracesEndName, .quoteText: [MessageParameter("suggestion", .code)]
        case .permissionNeeded: [MessageParameter("what", .code)]
        case .permissionFlag: [MessageParameter("flag", .code)]
        case .literalSecret, .loginInURL: [MessageParameter("setting", .code)]
        case .secretForms: [MessageParameter("allowed", .alternatives)]
        case .expectationReason: [MessageParameter("reason", .text)]
        case .sourceTooDeep, .textTooLong, .listTooLong: [MessageParameter("limit", .number)]
        case .statementFailed: [MessageParameter("status", .number)]
        case .internalError: [MessageParameter("detail", .text)]
        default: []
        }
    }
}
