/// A request turned down: what the client reads, and which check did it.
struct Refusal: Error, Sendable {
    /// The checks in the order in which a request passes them.
    enum Check: String, Sendable {
        case handshake, syntax, method, body, path, ban, weight, keyHeader, query, timing, key, signature, permission,
            parameter
        case account, model
    }

    let check: Check
    let status: Int
    let code: Int
    let message: String
    /// What a developer wants to know beyond what the client reads; it never holds a secret.
    var detail = ""
}
