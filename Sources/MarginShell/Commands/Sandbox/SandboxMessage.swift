import CommandLanguage

/// What `sandbox` says.
enum SandboxMessage: String, MessageIdentifier {
    case onlyInSandbox = "sandbox.onlyInSandbox"
    case onlyInSandboxNext = "sandbox.onlyInSandboxNext"
    case noPrice = "sandbox.noPrice"
    case onlySkewIsSigned = "sandbox.onlySkewIsSigned"
    case onlySkewIsSignedNext = "sandbox.onlySkewIsSignedNext"

    var parameters: [MessageParameter] {
        switch self {
        case .noPrice: [.init("asset", .code)]
        case .onlyInSandbox, .onlyInSandboxNext, .onlySkewIsSigned, .onlySkewIsSignedNext: []
        }
    }
}
