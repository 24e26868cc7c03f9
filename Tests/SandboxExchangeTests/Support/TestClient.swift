import Crypto
import SandboxExchange
import InjectedTime

/// Signs requests on its own and asks an exchange in process.
struct TestClient: Sendable {
    let exchange: SandboxExchange
    let time: VirtualTime
    var credential: SandboxCredential

    /// An exchange on virtual time, and a client with its first key.
    init(
        _ scenario: Scenario = .standard,
        explain: (@Sendable (RequestExplanation) -> Void)? = nil
    ) throws {
        time = VirtualTime()
        exchange = SandboxExchange(scenario: scenario, time: time, explain: explain)
        credential = exchange.credentials.first ?? SandboxCredential(apiKey: "none", secret: "none")
    }

    /// The response to a signed request with these parameters and the current time.
    func signed(_ path: String, _ parameters: String = "") async -> Response {
        let prefix = parameters.isEmpty ? "" : parameters + "&"
        return await send("\(path)?\(sign("\(prefix)timestamp=\(time.wallMilliseconds)"))")
    }

    /// The payload followed by its signature.
    func sign(_ payload: String) -> String {
        let key = SymmetricKey(data: Array(credential.secret.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Array(payload.utf8), using: key)
        return "\(payload)&signature=\(code.hexadecimal)"
    }

    /// The response to an unchanged request with the key's header.
    func send(_ target: String, method: String = "GET", body: [UInt8] = [], apiKey: String?? = .none) async -> Response
    {
        let key = apiKey ?? credential.apiKey
        let headers = key.map { [(name: "X-MBX-APIKEY", value: $0)] } ?? []
        let request = SandboxRequest(method: method, target: target, headers: headers, body: body)
        return Response(await exchange.respond(to: request))
    }
}

extension Sequence<UInt8> {
    /// Two lower-case hexadecimal digits a byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef")
        return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
