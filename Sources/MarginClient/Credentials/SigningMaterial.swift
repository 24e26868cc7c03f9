/// The private key itself, by kind.
enum SigningMaterial: Sendable {
    case hmac(Secret)

    var kind: SigningKey.Kind {
        switch self {
        case .hmac: .hmac
        }
    }
}
