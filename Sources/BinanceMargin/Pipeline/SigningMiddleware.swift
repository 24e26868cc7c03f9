import HTTPTypes
import RequestSigning

/// Encodes the query once, signs it if the endpoint requires a signature, and sets the final request.
struct SigningMiddleware: Middleware {
    private static let keyHeader = HTTPField.Name("X-MBX-APIKEY")

    let credentials: Credentials?

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse {
        if let missing = missing(for: draft.security) {
            throw ExchangeError(.credentials, missing)
        }
        return try await next(try seal(draft))
    }

    /// `draft` with headers and signature, as far as there are credentials for them.
    func seal(_ draft: RequestDraft) throws(ExchangeError) -> RequestDraft {
        var sealed = draft
        let payload = Self.payload(draft.parameters)
        var query = payload
        if draft.security == .signed, let key = credentials?.signingKey {
            let signature = try signature(over: payload, with: key)
            // The exchange's older documentation requires the signature to be the last parameter.
            sealed.parameters.append(QueryParameter("signature", signature, origin: .signer))
            query += "&signature=\(PercentEncoding.encode(signature))"
        }
        sealed.sealed = SealedRequest(
            payload: payload,
            target: query.isEmpty ? draft.path : "\(draft.path)?\(query)",
            headers: headers(for: draft.security)
        )
        return sealed
    }

    private static func payload(_ parameters: [QueryParameter]) -> String {
        var bytes: [UInt8] = []
        for parameter in parameters {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
            PercentEncoding.append(parameter.name, to: &bytes)
            bytes.append(UInt8(ascii: "="))
            PercentEncoding.append(parameter.value, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func missing(for security: EndpointSecurity) -> FailureReason? {
        switch security {
        case .none: nil
        case .key: credentials == nil ? .apiKeyMissing : nil
        case .signed: credentials == nil ? .apiKeyMissing : credentials?.signingKey == nil ? .signingKeyMissing : nil
        }
    }

    private func signature(over payload: String, with key: SigningKey) throws(ExchangeError) -> String {
        do {
            return try RequestSigner(key: key).signature(over: payload)
        } catch {
            throw ExchangeError(.credentials, .signingFailed)
        }
    }

    private func headers(for security: EndpointSecurity) -> HTTPFields {
        guard security != .none, let name = Self.keyHeader, let key = credentials?.apiKey else { return [:] }
        return [name: key.headerValue]
    }
}
