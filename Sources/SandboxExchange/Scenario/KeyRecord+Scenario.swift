import Crypto
import CryptoExtras
import ExactDecimals
import FoundationEssentials
import JSONText

extension KeyRecord {
    private enum Kind: String, CaseIterable { case hmac, rsa, ed25519 }

    /// Reads a key: `{"kind": "hmac", "apiKey": ..., "secret": ...}`, or an `rsa` or `ed25519` one with `publicKey`.
    init(_ node: JSONNode, in bytes: [UInt8]) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        apiKey = try object.requiredText("apiKey")
        let kind = try object.choice("kind", default: Kind.hmac)
        if kind == .hmac {
            let text = try object.requiredText("secret")
            secret = text
            verifier = .hmac(secret: text)
        } else {
            secret = nil
            let offset = try object.requiredNode("publicKey").offset
            let text = try object.requiredText("publicKey")
            let found: Verifier? = kind == .rsa ? .rsa(publicKey: text) : .ed25519(publicKey: text)
            guard let found else { throw object.error(.badKey(kind: kind.rawValue), at: offset) }
            verifier = found
        }
        if let node = object.node("permissions") {
            hasUsualPermissions = false
            permissions = KeyPermissions(reading: false, margin: false, spotAndMarginTrading: false)
            for element in try object.elements(of: node) {
                try permissions.allow(object.text(of: element), element, object)
            }
        }
        for element in try object.elements("addresses") { addresses.append(try object.text(of: element)) }
        try object.finish()
    }
}

extension KeyPermissions {
    fileprivate mutating func allow(_ name: String, _ node: JSONNode, _ owner: ObjectReader) throws(ScenarioError) {
        switch name {
        case "reading", "enableReading": reading = true
        case "margin", "enableMargin": margin = true
        case "trading", "enableSpotAndMarginTrading": spotAndMarginTrading = true
        // A permission that the exchange may add is simulated by its name.
        case _ where name.hasPrefix("enable") || name.hasPrefix("permits"):
            if !more.contains(name) { more.append(name) }
        default:
            let values = ["reading", "margin", "trading"] + Self.memberNames
            throw owner.error(.notOneOf(name, values: values), at: node.offset)
        }
    }
}

extension KeyRecord.Verifier {
    /// An HMAC secret; every byte counts.
    static func hmac(secret: String) -> KeyRecord.Verifier { .hmac(HMAC(key: SymmetricKey(data: Array(secret.utf8)))) }

    /// An RSA key of 2048 to 4096 bits from PEM text or the base64 of its DER form.
    static func rsa(publicKey text: String) -> KeyRecord.Verifier? {
        guard let der = der(of: text), let key = try? _RSA.Signing.PublicKey(derRepresentation: der),
            (2048...4096).contains(key.keySizeInBits)
        else { return nil }
        return .rsa(key)
    }

    /// An Ed25519 key from PEM text or the base64 of its DER form, which has 12 fixed bytes before the key (RFC 8410).
    static func ed25519(publicKey text: String) -> KeyRecord.Verifier? {
        let prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
        guard let der = der(of: text), der.count == 44, der.starts(with: prefix),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: Array(der.dropFirst(prefix.count)))
        else { return nil }
        return .ed25519(key)
    }

    private static func der(of text: String) -> [UInt8]? {
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }
        return Data(base64Encoded: lines.map { $0.filter { !$0.isWhitespace } }.joined()).map(Array.init)
    }
}

extension SpecialKey {
    /// Reads `{"apiName": ..., "apiKey": ..., "type": "Ed25519", "permissionMode": "TRADE"}`.
    init(_ node: JSONNode, in bytes: [UInt8]) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        apiKey = try object.requiredText("apiKey")
        name = try object.text("apiName") ?? ""
        addresses = try object.text("ip") ?? ""
        kind = try object.choice("type", default: .ed25519)
        mode = try object.choice("permissionMode", default: .trade)
        symbol = try object.text("symbol")
        try object.finish()
    }
}

extension LiquidationLoan {
    /// Reads `{"amount": "1200", "repayments": [{"amount": "200", "status": "SUCCESS", "before": "2d"}]}`.
    init(_ object: inout ObjectReader) throws(ScenarioError) {
        amount = try object.requiredDecimal("amount")
        var repayments: [Repayment] = []
        var repaid = ExactDecimal.zero
        for node in try object.elements("repayments") {
            let repayment = try Repayment(node, in: object.bytes)
            repayments.append(repayment)
            guard repayment.status == .success else { continue }
            guard let sum = try? repaid + repayment.amount, sum <= amount else {
                throw object.error(.outOfRange("\(repayment.amount)", .atMost("\(amount)")), at: node.offset)
            }
            repaid = sum
        }
        self.repayments = repayments
        self.repaid = repaid
        try object.finish()
    }
}

extension LiquidationLoan.Repayment {
    fileprivate init(_ node: JSONNode, in bytes: [UInt8]) throws(ScenarioError) {
        var object = try ObjectReader(node, in: bytes)
        amount = try object.requiredDecimal("amount")
        status = try object.choice("status", default: .success)
        before = try object.duration("before") ?? .zero
        try object.finish()
    }
}
