import CommandLanguage

extension ShellMessage {
    var parameters: [MessageParameter] {
        switch self {
        case .sandboxBannerTry: [MessageParameter("first", .code), .init("second", .code), .init("third", .code)]
        case .settingChanged: [.init("name", .code), .init("old", .text), .init("new", .text)]
        case .settingUnset: [.init("name", .code), .init("new", .text)]
        case .scopeChanged: [.init("scope", .text)]
        case .badName: [.init("name", .code)]
        case .historyTooOpen: [.init("path", .code), .init("command", .code)]
        case .historyUnusable: [.init("path", .code), .init("reason", .message)]
        case .unknownTopic: [.init("topic", .code)]
        case .unknownProfile: [.init("profile", .code)]
        case .nextStep: [.init("step", .message)]
        case .failedFor: [.init("asset", .text), .init("failure", .message)]
        case .status: [.init("status", .number)]
        case .sandboxUnavailable, .fileUnreadable, .fileUnwritable, .badEnvironmentValue, .unknownClass:
            failureParameters
        case .badBaseURL: [.init("url", .code)]
        case .badAPIKeyAt: [.init("place", .code)]
        case .secretMissing: [.init("setting", .code), .init("place", .code)]
        case .secretMissingNext: [.init("statement", .code)]
        case .secretFileOpen: [.init("path", .code)]
        case .secretFileOpenNext: [.init("command", .code)]
        default: exchangeParameters
        }
    }

    private var failureParameters: [MessageParameter] {
        switch self {
        case .sandboxUnavailable: [.init("reason", .message)]
        case .fileUnreadable, .fileUnwritable: [.init("path", .code), .init("reason", .message)]
        case .badEnvironmentValue: [.init("variable", .code), .init("reason", .message)]
        case .unknownClass: [.init("name", .code), .init("allowed", .alternatives)]
        default: []
        }
    }

    private var exchangeParameters: [MessageParameter] {
        switch self {
        case .exchangeRefused: [.init("code", .text), .init("message", .text)]
        case .exchangeStatus, .notAnResponse, .htmlResponse: [.init("status", .number)]
        case .exchangeStatusWords: [.init("status", .number), .init("message", .text)]
        case .unreadableMember: [.init("member", .code)]
        case .assetOutsidePair:
            [.init("asset", .text), .init("pair", .text), .init("base", .text), .init("quote", .text)]
        case .assetOutsidePairNext: [.init("cross", .code), .init("isolated", .code)]
        case .limitReached: [.init("used", .number), .init("budget", .number), .init("cost", .number)]
        case .silenced, .limitNextAfter, .firewallNextAfter: [.init("wait", .text)]
        case .nameNotFound, .connectionRefused, .unreachable, .connectionLost, .timedOut, .proxyFailed:
            [.init("host", .text)]
        case .untrusted: [.init("host", .text), .init("reason", .message)]
        default: []
        }
    }
}
