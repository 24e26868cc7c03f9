import MarginClient
import MarginClientHTTP
import TimeSource

func borrowable(_ asset: Asset, apiKey: APIKey, secret: Secret, at exchange: BaseURL) async throws -> String {
    let time = SystemTime()
    return try await HTTPTransport.with(time: time) { transport in
        let credentials = Credentials(apiKey: apiKey, signingKey: try SigningKey(material: secret))
        let host = HostState(time: time)
        let client = MarginClient(baseURL: exchange, transport: transport, credentials: credentials, host: host)
        let answer = try await client.maxBorrowable(asset: asset, scope: .cross)
        return answer.value.amount.text
    }
}
