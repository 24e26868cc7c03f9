import CommandLanguage

/// What `sandbox` says.
enum SandboxMessage: String, MessageIdentifier {
    case onlyInSandbox = "sandbox.onlyInSandbox"
    case onlyInSandboxNext = "sandbox.onlyInSandboxNext"
    case noPrice = "sandbox.noPrice"

    var parameters: [MessageParameter] {
        switch self {
        case .noPrice: [.init("asset", .code)]
        case .onlyInSandbox, .onlyInSandboxNext: []
        }
    }
}
