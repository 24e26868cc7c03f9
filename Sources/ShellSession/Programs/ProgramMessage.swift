import CommandLanguage

/// What goes wrong with a program behind `|`.
enum ProgramMessage: String, MessageIdentifier {
    case notStarted = "program.notStarted"
    case notStartedNext = "program.notStartedNext"
    case noDescriptors = "program.noDescriptors"
    case noDescriptorsNext = "program.noDescriptorsNext"
    case failed = "program.failed"
    case ended = "program.ended"

    var parameters: [MessageParameter] {
        switch self {
        case .notStarted, .noDescriptors: [.init("program", .code)]
        case .failed: [.init("program", .code), .init("status", .number)]
        case .ended: [.init("program", .code), .init("signal", .number)]
        case .notStartedNext, .noDescriptorsNext: []
        }
    }
}
