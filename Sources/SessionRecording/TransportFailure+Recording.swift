package import BinanceMargin
package import JSONText

extension TransportFailure.Reason {
    private typealias SetupFault = TransportFailure.SetupFault

    /// The reason as a recording stores it: a word, and its number or kind.
    var recorded: JSONValue {
        switch self {
        case .nameNotFound: .members(("reason", .string("nameNotFound")))
        case .connectionRefused: .members(("reason", .string("connectionRefused")))
        case .unreachable: .members(("reason", .string("unreachable")))
        case .connectionLost: .members(("reason", .string("connectionLost")))
        case .connectTimedOut: .members(("reason", .string("connectTimedOut")))
        case .timedOut: .members(("reason", .string("timedOut")))
        case .tooLarge(let limit): .members(("reason", .string("tooLarge")), ("limit", .number(limit)))
        case .malformedResponse: .members(("reason", .string("malformedResponse")))
        case .tls(let fault): .members(("reason", .string("tls")), ("fault", .string(fault.rawValue)))
        case .tlsRequired: .members(("reason", .string("tlsRequired")))
        case .wrongName(let expected, let offered):
            .members(("reason", .string("wrongName")), ("expected", .string(expected)), ("offered", .string(offered)))
        case .proxyUnreachable: .members(("reason", .string("proxyUnreachable")))
        case .proxy(let status): .members(("reason", .string("proxy")), ("status", status.map { .number($0) }))
        case .proxyProtocol(let isSOCKS):
            .members(("reason", .string("proxyProtocol")), ("isSOCKS", .bool(isSOCKS)))
        case .unsupportedProxyLogin(let scheme):
            .members(("reason", .string("unsupportedProxyLogin")), ("scheme", .string(scheme)))
        case .configuration(let fault):
            .members(("reason", .string("configuration")), ("fault", .string(fault.rawValue)))
        case .notRecorded: TransportFailure.Reason.configuration(.shutDown).recorded
        case .withheld: .members(("reason", .string("withheld")))
        case .cancelled: .members(("reason", .string("cancelled")))
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
        case "malformedResponse": self = .malformedResponse
        case "withheld": self = .withheld
        case "tls":
            guard case .string(let name)? = value["fault"], let fault = TransportFailure.TLSFault(rawValue: name) else {
                return nil
            }
            self = .tls(fault)
        case "wrongName":
            guard case .string(let expected)? = value["expected"], case .string(let offered)? = value["offered"] else {
                return nil
            }
            self = .wrongName(expected: expected, offered: offered)
        case "tlsRequired": self = .tlsRequired
        case "proxyProtocol": self = .proxyProtocol(isSOCKS: value["isSOCKS"] == .bool(true))
        case "proxyUnreachable": self = .proxyUnreachable
        case "proxy":
            self = .proxy(status: value["status"].flatMap { try? $0.integer().within(100...999) }.map(Int.init))
        case "unsupportedProxyLogin":
            guard case .string(let scheme)? = value["scheme"] else { return nil }
            self = .unsupportedProxyLogin(scheme: scheme)
        case "configuration":
            guard case .string(let name)? = value["fault"], let fault = SetupFault(rawValue: name) else { return nil }
            self = .configuration(fault)
        case "cancelled": self = .cancelled
        default: return nil
        }
    }
}
