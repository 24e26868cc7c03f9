import CommandLanguage

/// The messages of the shell itself, each with what goes into it.
enum ShellMessage: String, MessageIdentifier {
    // The session.
    case sandboxBanner = "shell.sandboxBanner"
    case sandboxBannerTry = "shell.sandboxBannerTry"
    case simulatedFooter = "shell.simulatedFooter"
    case settingChanged = "shell.settingChanged"
    case settingUnset = "shell.settingUnset"
    case nothingSet = "shell.nothingSet"
    case scopeChanged = "shell.scopeChanged"
    case interruptAgain = "shell.interruptAgain"
    case badName = "shell.badName"
    case historyTooOpen = "shell.historyTooOpen"
    case historyUnusable = "shell.historyUnusable"
    case unknownTopic = "shell.unknownTopic"
    case unknownProfile = "shell.unknownProfile"
    case unknownProfileNext = "shell.unknownProfileNext"
    case nextStep = "shell.nextStep"
    case failedFor = "shell.failedFor"
    case status = "shell.status"

    // Configuration.
    case noProfile = "shell.noProfile"
    case noProfileNext = "shell.noProfileNext"
    case sandboxUnavailable = "shell.sandboxUnavailable"
    case sandboxUnavailableNext = "shell.sandboxUnavailableNext"
    case badBaseURL = "shell.badBaseURL"
    case badBaseURLNext = "shell.badBaseURLNext"
    case badAPIKey = "shell.badAPIKey"
    case badAPIKeyAt = "shell.badAPIKeyAt"
    case badAPIKeyNext = "shell.badAPIKeyNext"
    case literalSecret = "shell.literalSecret"
    case secretPlacesNext = "shell.secretPlacesNext"
    case secretMissing = "shell.secretMissing"
    case secretMissingNext = "shell.secretMissingNext"
    case secretFileOpen = "shell.secretFileOpen"
    case secretFileOpenNext = "shell.secretFileOpenNext"

    // Files and processes.
    case fileUnreadable = "shell.fileUnreadable"
    case fileUnreadableNext = "shell.fileUnreadableNext"
    case fileUnwritable = "shell.fileUnwritable"
    case programsUnavailable = "shell.programsUnavailable"
    case unknownClass = "shell.unknownClass"
    case badEnvironmentValue = "shell.badEnvironmentValue"

    // The exchange.
    case exchangeRefused = "shell.exchangeRefused"
    case exchangeStatus = "shell.exchangeStatus"
    case exchangeStatusWords = "shell.exchangeStatusWords"
    case notAnResponse = "shell.notAnAnswer"
    case assetOutsidePair = "shell.assetOutsidePair"
    case assetOutsidePairNext = "shell.assetOutsidePairNext"
    case htmlResponse = "shell.htmlAnswer"
    case unusableResponse = "shell.unusableAnswer"
    case unreadableMember = "shell.unreadableMember"
    case keyMissing = "shell.keyMissing"
    case signingFailed = "shell.signingFailed"
    case limitReached = "shell.limitReached"
    case silenced = "shell.silenced"
    case nameNotFound = "shell.nameNotFound"
    case connectionRefused = "shell.connectionRefused"
    case unreachable = "shell.unreachable"
    case connectionLost = "shell.connectionLost"
    case timedOut = "shell.timedOut"
    case untrusted = "shell.untrusted"
    case proxyFailed = "shell.proxyFailed"
    case interrupted = "shell.interrupted"

    // What to do next, by category.
    case parameterNext = "shell.parameterNext"
    case accountNext = "shell.accountNext"
    case assetNext = "shell.assetNext"
    case locationNext = "shell.locationNext"
    case firewallNext = "shell.firewallNext"
    case firewallNextAfter = "shell.firewallNextAfter"
    case decodingNext = "shell.decodingNext"
    case faultNext = "shell.faultNext"
    case credentialsNext = "shell.credentialsNext"
    case permissionNext = "shell.permissionNext"
    case clockNext = "shell.clockNext"
    case limitNext = "shell.limitNext"
    case limitNextAfter = "shell.limitNextAfter"
    case networkNext = "shell.networkNext"
    case tlsNext = "shell.tlsNext"
    case timeoutNext = "shell.timeoutNext"

    /// The message with its arguments.
    func message(_ arguments: MessageArgument...) -> Message {
        Message(self, arguments: arguments)
    }
}
