/// A Margin Special API Key: it places orders with checks of its own, and borrows nothing.
struct SpecialKey: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case ed25519 = "Ed25519"
        case rsa = "RSA"
        case hmac = "HMAC_SHA256"
    }

    enum PermissionMode: String, CaseIterable, Sendable {
        case trade = "TRADE"
        case read = "READ"
    }

    let name: String
    let apiKey: String
    /// The addresses it may be used from, with commas between them; empty for any.
    let addresses: String
    let kind: Kind
    let mode: PermissionMode
    /// The isolated pair it is for; nil for cross margin.
    let symbol: String?
}
