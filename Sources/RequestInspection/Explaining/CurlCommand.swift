import BinanceMargin
import RequestSigning

/// A request as a POSIX shell command line that signs it with `openssl` and sends it with `curl`.
///
/// Key and secret come from the environment variables that this program reads too, so the line contains neither. The
/// secret of an asymmetric key is its PEM text, which goes to `openssl` through standard input.
struct CurlCommand {
    let request: PreparedRequest
    /// The proxy's URL. A password in it is left out: curl prompts for it.
    let proxy: String?
    /// Whether the session has a login for the proxy; the line takes it from the environment as well.
    var hasProxyLogin = false
    let authoritiesFile: String?
    /// How far the exchange's clock is ahead of this computer's, in milliseconds; 0 if it was not measured.
    let clockOffset: Int64

    private static let key = "${MARGINSH_API_KEY:?}"
    private static let secret = "${MARGINSH_SECRET:?}"
    private static let proxyLogin = "${MARGINSH_PROXY_AUTH:?}"
    private static let escaping = "sed 's/+/%2B/g; s/[/]/%2F/g; s/=/%3D/g'"

    var text: String {
        let address = "\(request.baseURL)\(request.path)"
        guard request.security == .signed else {
            let query = request.payload.isEmpty ? "" : "?\(request.payload)"
            return "\(curl) \"\(address)\(query)\""
        }
        return (signing + ["\(curl) \"\(address)?$q&signature=$s\""]).joined(separator: " && ")
    }

    private var curl: String {
        var words = ["curl", "-sS"]
        if request.security != .none { words.append("-H \"X-MBX-APIKEY: \(Self.key)\"") }
        if request.baseURL.isLoopback {
            words.append("--noproxy '*'")
        } else if let proxy {
            words += Self.words(forProxy: proxy)
            if hasProxyLogin { words.append("--proxy-user \"\(Self.proxyLogin)\"") }
        }
        if let authoritiesFile { words.append("--cacert \(Self.path(authoritiesFile))") }
        return words.joined(separator: " ")
    }

    /// The commands that put the payload into `q` and its signature into `s`.
    private var signing: [String] {
        let payload = "q=\"\(self.payload)\""
        switch request.signatureKind {
        case .hmac, nil:
            let digest = "openssl dgst -sha256 -hmac \"\(Self.secret)\" -hex"
            return [payload, "s=$(printf %s \"$q\" | \(digest) | sed 's/^.* //')"]
        case .rsa: return [payload] + signing(with: "openssl dgst -sha256 -sign /dev/stdin \"$f\"")
        case .ed25519:
            return [payload] + signing(with: "openssl pkeyutl -sign -rawin -inkey /dev/stdin -in \"$f\"")
        }
    }

    /// The payload goes through a file, because `openssl` must know its length for Ed25519, and the key through
    /// standard input.
    private func signing(with command: String) -> [String] {
        [
            "f=$(mktemp)", "printf %s \"$q\" >\"$f\"",
            "s=$(printf '%s\\n' \"\(Self.secret)\" | \(command) | openssl base64 -A | \(Self.escaping))",
            "rm -f \"$f\"",
        ]
    }

    /// The string to sign; it gets a new timestamp each time the line runs, unless the timestamp was given.
    private var payload: String {
        request.parameters.filter { $0.origin != .signer }
            .map { parameter in
                let isStamp = parameter.origin == .localClock || parameter.origin == .serverClock
                let value = isStamp ? stamp : PercentEncoding.encode(parameter.value)
                return "\(PercentEncoding.encode(parameter.name))=\(value)"
            }
            .joined(separator: "&")
    }

    private var stamp: String {
        guard clockOffset != 0 else { return "$(date +%s)000" }
        let offset = clockOffset < 0 ? "- \(-clockOffset)" : "+ \(clockOffset)"
        return "$(($(date +%s)000 \(offset)))"
    }

    /// A path as a shell word; in quotes the shell would not expand `~/`.
    private static func path(_ text: String) -> String {
        text.hasPrefix("~/") ? "\"$HOME\"/" + quoted(String(text.dropFirst(2))) : quoted(text)
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    private static func words(forProxy proxy: String) -> [String] {
        guard let mark = proxy.firstRange(of: "://") else { return ["--proxy \(quoted(proxy))"] }
        let rest = proxy[mark.upperBound...]
        let authority = rest.prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@") else { return ["--proxy \(quoted(proxy))"] }
        let address = proxy[..<mark.upperBound] + rest[authority.index(after: at)...]
        let user = authority[..<at].prefix { $0 != ":" }
        return ["--proxy \(quoted(String(address)))", "--proxy-user \(quoted(String(user)))"]
    }
}
