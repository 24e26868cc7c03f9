/// Layers around a last step, joined into one.
enum Pipeline {
    static func joined(_ layers: [any Middleware], around last: @escaping Middleware.Next) -> Middleware.Next {
        var next = last
        for layer in layers.reversed() {
            let inner = next
            next = { draft throws(ExchangeError) in try await layer.intercept(draft, next: inner) }
        }
        return next
    }
}
