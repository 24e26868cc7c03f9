import MarginClient
extension SigningKey { static func read(_ material: Secret, passphrase: Secret?) throws(SigningKeyFault) -> SigningKey { SigningKey(hmacSecret: material.trimmingWhitespace()) } }
