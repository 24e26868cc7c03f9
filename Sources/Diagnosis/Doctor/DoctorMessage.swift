import CommandLanguage

/// What `doctor` says.
enum DoctorMessage: String, MessageIdentifier {
    case budget = "doctor.budget"
    case looking = "doctor.looking"
    case failed = "doctor.failed"
    case failedLikely = "doctor.failedLikely"
    case next = "doctor.next"

    var parameters: [MessageParameter] {
        switch self {
        case .budget: [.init("requests", .number), .init("weight", .message), .init("seconds", .number)]
        case .looking: [.init("seconds", .number)]
        case .failed, .failedLikely: [.init("check", .code), .init("problem", .code), .init("meaning", .text)]
        case .next: [.init("step", .text)]
        }
    }
}
