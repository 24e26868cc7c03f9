import CommandLanguage

/// What the shell says about the way to the exchange.
enum ConnectionMessage: String, MessageIdentifier {
    case badProxy = "connection.badProxy"
    case proxyForm = "connection.proxyForm"
    case proxyScheme = "connection.proxyScheme"
    case proxyScript = "connection.proxyScript"
    case proxyPort = "connection.proxyPort"
    case proxyLogin = "connection.proxyLogin"
    case proxyPasswordOverSOCKS = "connection.proxyPasswordOverSOCKS"
    case proxyNext = "connection.proxyNext"
    case proxyLoginForm = "connection.proxyLoginForm"
    case proxyLoginFormNext = "connection.proxyLoginFormNext"
    case proxyLoginRefused = "connection.proxyLoginRefused"
    case proxyLoginRefusedNext = "connection.proxyLoginRefusedNext"
    case proxyLoginUnsupported = "connection.proxyLoginUnsupported"
    case proxyLoginUnsupportedNext = "connection.proxyLoginUnsupportedNext"
    case proxyUnreachable = "connection.proxyUnreachable"
    case proxyUnreachableNext = "connection.proxyUnreachableNext"
    case proxyStatus = "connection.proxyStatus"
    case proxyStatusNext = "connection.proxyStatusNext"
    case certificateExpired = "connection.certificateExpired"
    case certificateNotYetValid = "connection.certificateNotYetValid"
    case certificateUntrusted = "connection.certificateUntrusted"
    case certificateOfAnother = "connection.certificateOfAnother"
    case certificateNameless = "connection.certificateNameless"
    case handshakeFailed = "connection.handshakeFailed"
    case noRoots = "connection.noRoots"
    case unreadableRoots = "connection.unreadableRoots"
    case shutDown = "connection.shutDown"
    case tooManyOpenFiles = "connection.tooManyOpenFiles"
    case setupFailed = "connection.setupFailed"
    case setupFailedNext = "connection.setupFailedNext"

    var parameters: [MessageParameter] {
        switch self {
        case .badProxy: [.init("url", .code), .init("reason", .message)]
        case .proxyLoginForm: [.init("place", .code)]
        case .proxyStatus: [.init("host", .text), .init("status", .number)]
        case .proxyLoginUnsupported: [.init("scheme", .code)]
        case .certificateOfAnother: [.init("sent", .text), .init("offered", .text)]
        case .certificateNameless: [.init("sent", .text)]
        case .setupFailed: [.init("reason", .message)]
        default: []
        }
    }

    /// The message with its arguments.
    func message(_ arguments: MessageArgument...) -> Message {
        Message(self, arguments: arguments)
    }
}
