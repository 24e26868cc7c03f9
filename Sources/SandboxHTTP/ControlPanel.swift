import JSONText
import ExactDecimals
import SandboxExchange

/// Carries out control calls: `/fault`, `/skew`, `/price`, `/account`, `/portfolio` and `/reset`, with their parameters in the query.
struct ControlPanel: Sendable {
    /// An invalid call, with what is expected.
    private struct Misuse: Error {
        let status: Int
        let message: String
    }

    let exchange: SandboxExchange

    /// Refuses a call that a web page may have made.
    ///
    /// A page whose host name resolves to this computer sends that name as the host; any other page sends its origin.
    /// Programs send neither.
    ///
    /// - Parameters:
    ///   - host: the `Host` header, with its port.
    ///   - origin: the `Origin` header; browsers send it.
    /// - Returns: nil if the call is allowed.
    func refusal(host: String?, origin: String?) -> SandboxResponse? {
        let message: String
        if origin != nil {
            message = "web pages may not call this port: send no Origin header"
        } else if let host, Self.isLocal(host) {
            return nil
        } else {
            message = "the Host header must name this computer: 127.0.0.1, localhost or [::1]"
        }
        var response = SandboxResponse.json(["error": .string(message)], status: 403)
        response.headers.append(SandboxResponse.sandboxHeader)
        return response
    }

    private static func isLocal(_ host: String) -> Bool {
        let lowered = host.lowercased()
        return ["127.0.0.1", "localhost", "[::1]"].contains { name in
            guard lowered.hasPrefix(name) else { return false }
            let rest = lowered.dropFirst(name.count)
            return rest.isEmpty
                || rest.first == ":" && rest.count > 1
                    && rest.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
    }

    /// Carries out one call.
    ///
    /// - Parameter isMarked: whether the call has the control header.
    func respond(method: String, target: String, isMarked: Bool) -> SandboxResponse {
        var response = response(method: method, target: target, isMarked: isMarked)
        response.headers.append(SandboxResponse.sandboxHeader)
        return response
    }

    private func response(method: String, target: String, isMarked: Bool) -> SandboxResponse {
        do {
            guard method == "POST", isMarked else {
                throw Misuse(status: 403, message: "send a POST with the header \(ControlServer.header)")
            }
            let request = SandboxRequest(method: method, target: target)
            guard let query = try? QueryString(raw: request.rawQuery) else {
                throw Misuse(status: 400, message: "the query is not percent-encoded UTF-8")
            }
            switch request.path {
            case "/fault": try inject(query)
            case "/skew": exchange.skew(try offset(query, "by"))
            case "/price": try setPrice(query)
            case "/account": try changeAccount(query)
            case "/portfolio": try setPortfolio(query)
            case "/reset": exchange.reset()
            default:
                throw Misuse(
                    status: 404,
                    message: "unknown path: use /fault, /skew, /price, /account, /portfolio or /reset"
                )
            }
            return .json(["ok": true])
        } catch {
            let misuse = error as? Misuse
            return .json(["error": .string(misuse?.message ?? "\(error)")], status: misuse?.status ?? 500)
        }
    }

    private func inject(_ query: QueryString) throws(Misuse) {
        guard let kind = query["kind"].flatMap(Fault.Kind.init(rawValue:)) else {
            let names = Fault.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw Misuse(status: 400, message: "kind must be one of \(names)")
        }
        let extent: Fault.Extent
        if query["for"] != nil {
            extent = .duration(try duration(query, "for"))
        } else {
            guard let count = Int(query["requests"] ?? "1"), count > 0 else {
                throw Misuse(status: 400, message: "requests must be a number above 0")
            }
            extent = .requests(count)
        }
        let parameter = query["parameter"] == nil ? nil : try offset(query, "parameter")
        exchange.inject(Fault(kind, for: extent, parameter: parameter))
    }

    private func setPrice(_ query: QueryString) throws(Misuse) {
        guard let price = query["to"].flatMap({ ExactDecimal($0) }), let asset = query["asset"],
            exchange.setPrice(asset, to: price) != nil
        else { throw Misuse(status: 400, message: "asset must be one of the scenario's, and to a price above 0") }
    }

    private func changeAccount(_ query: QueryString) throws(Misuse) {
        guard let number = query["number"].flatMap({ ExactDecimal($0) }),
            let drill = AccountDrill(query["change"] ?? "", number, asset: query["asset"])
        else {
            throw Misuse(
                status: 400,
                message: "change must be add, remove, repay or borrow with number and asset, or leverage with number"
            )
        }
        guard exchange.change(drill, in: query["symbol"]) else {
            throw Misuse(status: 400, message: "the account cannot change like this")
        }
    }

    private func setPortfolio(_ query: QueryString) throws(Misuse) {
        guard let isOn = query["is"].flatMap({ ["on": true, "off": false][$0] }) else {
            throw Misuse(status: 400, message: "is must be on or off")
        }
        exchange.setPortfolio(isOn)
    }

    private func duration(_ query: QueryString, _ name: String) throws(Misuse) -> Duration {
        guard let duration = query[name].flatMap(Duration.init(scenarioText:)) else {
            throw Misuse(status: 400, message: "\(name) must be a duration such as 500ms, 30s or 5m")
        }
        return duration
    }

    /// A duration, optionally with a minus sign.
    private func offset(_ query: QueryString, _ name: String) throws(Misuse) -> Duration {
        guard let text = query[name], text.hasPrefix("-") else { return try duration(query, name) }
        guard let magnitude = Duration(scenarioText: String(text.dropFirst())) else {
            throw Misuse(status: 400, message: "\(name) must be a duration such as 4s or -4s")
        }
        return .zero - magnitude
    }
}
