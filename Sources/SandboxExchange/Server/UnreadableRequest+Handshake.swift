import NIOSSL

extension UnreadableRequest {
    /// Why no connection over TLS came about; nil for every other failure.
    init?(_ error: NIOSSLError) {
        guard case .handshakeFailed(let cause) = error else { return nil }
        // The text holds the library's names for it, which are all that the library tells.
        let text = "\(cause)"
        let known = Self.reasons.first { names, _ in names.contains { text.contains($0) } }
        self.init(check: .handshake, status: nil, reason: known?.reason ?? "bytes that are no TLS", bytes: [])
    }

    private static let distrust = "that does not trust the certificate, which the authority's file vouches for"

    private static let reasons: [(names: [String], reason: String)] = [
        (["HTTP_REQUEST", "HTTPS_PROXY_REQUEST"], "HTTP in the clear, where HTTPS is served"),
        (["UNSUPPORTED_PROTOCOL", "PROTOCOL_VERSION"], "a client that knows neither TLS 1.2 nor 1.3"),
        (
            // A certificate of an authority of the same name is told by its signature.
            ["UNKNOWN_CA", "CERTIFICATE_UNKNOWN", "BAD_CERTIFICATE", "CERTIFICATE_EXPIRED", "ALERT_DECRYPT_ERROR"],
            "a client \(distrust)"
        ),
        // OpenSSL says it in the clear, where the server looks for what is encrypted.
        (["BAD_PACKET_LENGTH"], "a client that broke off, as one does \(distrust)"),
    ]
}
