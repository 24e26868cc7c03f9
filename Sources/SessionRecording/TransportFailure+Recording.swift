package import BinanceMargin

extension TransportFailure.Reason {
    private typealias SetupFault = TransportFailure.SetupFault

    /// The reason as a recording stores it: a word, and its number or kind.
    var recorded: JSONValue {
        switch self {
        case .nameNotFound: .record(("reason", .string("nameNotFound")))
        case .connectionRefused: .record(("reason", .string("connectionRefused")))
        case .unreachable: .record(("reason", .string("unreachable")))
        case .connectionLost: .record(("reason", .string("connectionLost")))
        case .connectTimedOut: .record(("reason", .string("connectTimedOut")))
        case .timedOut: .record(("reason", .string("timedOut")))
        case .tooLarge(let limit): .record(("reason", .string("tooLarge")), ("limit", .integer(limit)))
        case .malformedResponse: .record(("reason", .string("malformedAnswer")))
        case .tls(let fault): .record(("reason", .string("tls")), ("fault", .string(fault.rawValue)))
        case .wrongName(let asked, let offered):
            .record(
                ("reason", .string("wrongName")),
                ("sent", .string(asked)),
                ("offered", .string(offered))
            )
        case .proxyUnreachable: .record(("reason", .string("proxyUnreachable")))
        case .proxy(let status): .record(("reason", .string("proxy")), ("status", status.map { .integer($0) }))
        case .unsupportedProxyLogin(let scheme):
            .record(("reason", .string("unsupportedProxyLogin")), ("scheme", .string(scheme)))
        case .configuration(let fault):
            .record(("reason", .string("configuration")), ("fault", .string(fault.rawValue)))
        case .notRecorded: TransportFailure.Reason.configuration(.shutDown).recorded
        case .cancelled: .record(("reason", .string("cancelled")))
        }
    }

    /// Reads what ``recorded`` wrote; nil for anything else.
    package init?(recorded value: JSONValue) {
        guard case .string(let word)? = value["reason"] else { return nil }
        switch word {
        case "nameNotFound": self = .nameNotFound
        case "connectionRefused": self = .connectionRefused
        case "unreachable": self = .unreachable
        case "connectionLost": self = .connectionLost
        case "connectTimedOut": self = .connectTimedOut
        case "timedOut": self = .timedOut
        case "tooLarge":
            self = .tooLarge(
                limit: value["limit"].flatMap { try? $0.integer().within(0...Int64.max) }.map(Int.init) ?? 0
            )
        case "malformedAnswer": self = .malformedResponse
        case "tls":
            guard case .string(let name)? = value["fault"], let fault = TransportFailure.TLSFault(rawValue: name) else {
                return nil
            }
            self = .tls(fault)
        case "wrongName":
            guard case .string(let asked)? = value["sent"], case .string(let offered)? = value["offered"] else {
                return nil
            }
            self = .wrongName(expected: asked, offered: offered)
        case "proxyUnreachable": self = .proxyUnreachable
        case "proxy":
            self = .proxy(status: value["status"].flatMap { try? $0.integer().within(100...999) }.map(Int.init))
        case "unsupportedProxyLogin":
            guard case .string(let scheme)? = value["scheme"] else { return nil }
            self = .unsupportedProxyLogin(scheme: scheme)
        case "configuration":
            // Older recordings do not name a fault.
            guard case .string(let name)? = value["fault"] else {
                self = .configuration(.shutDown)
                return
            }
            guard let fault = SetupFault(rawValue: name) else { return nil }
            self = .configuration(fault)
        case "cancelled": self = .cancelled
        default: return nil
        }
    }
}
