extension Endpoint {
    static let marketData: [Endpoint] = []
}
