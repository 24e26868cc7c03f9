extension Endpoint {
    static let account: [Endpoint] = []
}
