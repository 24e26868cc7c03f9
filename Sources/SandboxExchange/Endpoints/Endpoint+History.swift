extension Endpoint {
    static let history: [Endpoint] = []
}
