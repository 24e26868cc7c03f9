import BinanceMargin
import BinanceMarginHTTP
import InjectedTime
import RequestSigning

func borrowable(_ asset: Asset, apiKey: APIKey, secret: Secret, at exchange: BaseURL) async throws -> String {
    let time = SystemTime()
    return try await HTTPTransport.with(time: time) { transport in
        let credentials = Credentials(apiKey: apiKey, signingKey: try SigningKey(material: secret))
        let host = HostState(time: time)
        let client = MarginClient(baseURL: exchange, transport: transport, credentials: credentials, host: host)
        let response = try await client.maxBorrowable(asset: asset, scope: .cross)
        return response.value.amount.text
    }
}
