import Crypto
import ExactDecimals
import InjectedTime
import SandboxExchange
import Synchronization

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

/// A response as a test looks at it.
struct Response: Sendable {
    let response: SandboxResponse

    init(_ response: SandboxResponse) {
        self.response = response
    }

    var status: Int { response.status }

    var text: String { String(decoding: response.body, as: UTF8.self) }

    /// The exchange's code, nil if the body has none.
    var code: Int? { field("code").flatMap { Int($0) } }

    var amount: ExactDecimal? { field("amount").flatMap { ExactDecimal($0) } }

    /// The first value of a header.
    func header(_ name: String) -> String? {
        response.headers.first { $0.name == name }?.value
    }

    /// The text of the first member of that name, without quotes.
    func field(_ name: String) -> String? {
        guard let start = text.firstRange(of: "\"\(name)\":")?.upperBound else { return nil }
        let value = text[start...]
        if value.first == "\"" { return String(value.dropFirst().prefix { $0 != "\"" }) }
        return String(value.prefix { !",}]".contains($0) })
    }
}

extension String {
    /// The first occurrence of `other` in this text.
    func firstRange(of other: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}

/// Collects lines from closures that run on any task.
final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    func append(_ line: String) { lines.withLock { $0.append(line) } }
}
