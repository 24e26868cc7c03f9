import CommandLanguage

/// What watches and background jobs say besides their responses.
enum WatchMessage: String, MessageIdentifier {
    case failed = "watch.failed"
    case failedIntoSilence = "watch.failedIntoSilence"
    case recovered = "watch.recovered"
    case unrecovered = "watch.unrecovered"
    case unlisted = "watch.unlisted"
    case skippedLate = "watch.skippedLate"
    case skippedSilent = "watch.skippedSilent"
    case endedGoal = "watch.endedGoal"
    case endedTimes = "watch.endedTimes"
    case endedLength = "watch.endedLength"
    case endedInterrupted = "watch.endedInterrupted"
    case endedFailed = "watch.endedFailed"
    case goalMissed = "watch.goalMissed"
    case goalMissedNext = "watch.goalMissedNext"
    case neverFired = "watch.neverFired"
    case unaskedName = "watch.unaskedName"
    case unaskedNameNext = "watch.unaskedNameNext"
    case doesNotFit = "watch.doesNotFit"
    case doesNotFitNext = "watch.doesNotFitNext"
    case neverFits = "watch.neverFits"
    case neverFitsNext = "watch.neverFitsNext"
    case uncounted = "watch.uncounted"
    case offElsewhere = "watch.offElsewhere"
    case stretched = "watch.stretched"
    case metricsOfWatch = "watch.metricsOfWatch"
    case liveCaption = "watch.liveCaption"
    case liveSilent = "watch.liveSilent"
    case liveBanned = "watch.liveBanned"
    case liveMore = "watch.liveMore"
    case notified = "watch.notified"
    case nothingInFile = "watch.nothingInFile"
    case chartOfAmount = "watch.chartOfAmount"
    case chartOfInventory = "watch.chartOfInventory"
    case nothingToPlot = "watch.nothingToPlot"
    case nothingToPlotHere = "watch.nothingToPlotHere"
    case accountChanged = "watch.accountChanged"
    case accountChangedNext = "watch.accountChangedNext"

    // Jobs.
    case jobStarted = "watch.jobStarted"
    case jobEnded = "watch.jobEnded"
    case jobFailed = "watch.jobFailed"
    case jobStopped = "watch.jobStopped"
    case jobStatus = "watch.jobStatus"
    case jobTally = "watch.jobTally"
    case jobLeft = "watch.jobLeft"
    case jobsNone = "watch.jobsNone"
    case jobUnknown = "watch.jobUnknown"
    case jobUnknownNext = "watch.jobUnknownNext"

    var parameters: [MessageParameter] {
        switch self {
        case .failed: Self.failureParameters
        case .failedIntoSilence: Self.failureParameters + [.init("end", .text)]
        case .recovered: [.init("time", .text)] + Self.repeatedParameters
        case .unrecovered: Self.repeatedParameters + [.init("failure", .message)]
        case .skippedLate, .skippedSilent: [.init("time", .text), .init("name", .text), .init("count", .number)]
        case .endedGoal, .endedTimes, .endedLength, .endedInterrupted, .endedFailed:
            [.init("time", .text)] + Self.tallyParameters
        case .unlisted: [.init("time", .text), .init("names", .text)]
        case .goalMissed, .neverFired: [.init("condition", .code)]
        case .unaskedName: [.init("name", .code)]
        case .liveCaption: [.init("date", .text)]
        case .liveSilent, .liveBanned: [.init("wait", .text)]
        case .liveMore: [.init("count", .number)]
        case .notified: [.init("text", .text)]
        case .nothingInFile: [.init("asset", .code), .init("path", .code)]
        case .chartOfAmount, .chartOfInventory: [.init("asset", .text)]
        case .nothingToPlot, .nothingToPlotHere: [.init("asset", .code)]
        case .doesNotFit: [.init("interval", .code)]
        case .doesNotFitNext: [.init("shortest", .code)]
        case .stretched: [.init("from", .code), .init("to", .code)]
        case .metricsOfWatch, .neverFits, .neverFitsNext, .goalMissedNext, .unaskedNameNext, .jobsNone, .jobUnknownNext,
            .accountChanged, .accountChangedNext, .uncounted, .offElsewhere:
            []
        case .jobStarted, .jobEnded, .jobStopped, .jobLeft:
            [.init("number", .number), .init("statement", .code)]
        case .jobTally: [.init("job", .message)] + Self.tallyParameters
        case .jobFailed: [.init("number", .number), .init("statement", .code), .init("status", .number)]
        case .jobStatus: [.init("number", .number), .init("status", .number)]
        case .jobUnknown: [.init("number", .number)]
        }
    }

    private static let failureParameters = [
        MessageParameter("time", .text), .init("name", .text), .init("failure", .message),
    ]

    private static let tallyParameters = [
        MessageParameter("answered", .number), .init("failed", .number), .init("skipped", .number),
    ]

    private static let repeatedParameters = [
        MessageParameter("names", .text), .init("count", .number), .init("skipped", .number), .init("since", .text),
    ]
}
