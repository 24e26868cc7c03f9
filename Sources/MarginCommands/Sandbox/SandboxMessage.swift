import CommandLanguage

/// What `sandbox` says.
enum SandboxMessage: String, MessageIdentifier {
    case onlyInSandbox = "sandbox.onlyInSandbox"
    case onlyInSandboxNext = "sandbox.onlyInSandboxNext"
    case noPrice = "sandbox.noPrice"
    case onlySkewIsSigned = "sandbox.onlySkewIsSigned"
    case onlySkewIsSignedNext = "sandbox.onlySkewIsSignedNext"
    case notListening = "sandbox.notListening"
    case notListeningNext = "sandbox.notListeningNext"
    case noAuthority = "sandbox.noAuthority"
    case noAuthorityNext = "sandbox.noAuthorityNext"
    case authorityExists = "sandbox.authorityExists"
    case authorityExistsNext = "sandbox.authorityExistsNext"
    case exposed = "sandbox.exposed"

    var parameters: [MessageParameter] {
        switch self {
        case .noPrice: [.init("asset", .code)]
        case .notListening: [.init("address", .text), .init("reason", .message)]
        case .noAuthority: [.init("path", .code), .init("reason", .message)]
        case .authorityExists: [.init("path", .code)]
        case .exposed: [.init("address", .text)]
        case .onlyInSandbox, .onlyInSandboxNext, .onlySkewIsSigned, .onlySkewIsSignedNext, .notListeningNext,
            .noAuthorityNext, .authorityExistsNext:
            []
        }
    }
}
