import Crypto
import CryptoExtras

/// What an RSA signature contains: the encoded message of RFC 8017.
///
/// swift-crypto verifies PSS only with a salt as long as the digest; others, as openssl makes by default, must be
/// recognised too.
struct RSARecoveredMessage {
    private let bytes: [UInt8]

    /// The bits of the modulus, less one: PSS encodes so many.
    private let bits: Int

    /// Nil if the signature has not the length of the key.
    init?(of signature: [UInt8], by key: _RSA.Signing.PublicKey) {
        guard let primitives = try? key.getKeyPrimitives(), signature.count == (key.keySizeInBits + 7) / 8 else {
            return nil
        }
        let exponent = Array(primitives.publicExponent.drop { $0 == 0 })
        // Every common exponent is 65537 or smaller.
        guard exponent.count <= 4 else { return nil }
        let power = exponent.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard let message = Self.power(signature, power, modulo: Array(primitives.modulus)) else { return nil }
        bytes = message
        bits = key.keySizeInBits - 1
    }

    /// The padding and digest of `payload` that it consists of; nil if none of the known ones.
    func padding(over payload: [UInt8]) -> String? {
        pkcs1("SHA-1", Array(Insecure.SHA1.hash(data: payload)))
            ?? pkcs1("SHA-384", Array(SHA384.hash(data: payload)))
            ?? pkcs1("SHA-512", Array(SHA512.hash(data: payload)))
            ?? pkcs1("MD5", Array(Insecure.MD5.hash(data: payload)))
            ?? pss("SHA-256", payload, SHA256.self)
            ?? pss("SHA-1", payload, Insecure.SHA1.self)
            ?? pss("SHA-384", payload, SHA384.self)
            ?? pss("SHA-512", payload, SHA512.self)
    }

    private func pkcs1(_ name: String, _ digest: [UInt8]) -> String? {
        bytes.starts(with: [0, 1, 0xFF, 0xFF]) && bytes.suffix(digest.count).elementsEqual(digest)
            ? "PKCS1 v1.5, \(name)" : nil
    }

    /// EMSA-PSS-VERIFY of RFC 8017, section 9.1.2, with a salt of any length.
    private func pss<Hash: HashFunction>(_ name: String, _ payload: [UInt8], _: Hash.Type) -> String? {
        let count = Hash.Digest.byteCount
        let encoded = Array(bytes.suffix((bits + 7) / 8))
        guard encoded.count > count + 1, encoded.last == 0xBC else { return nil }
        let digest = Array(encoded.dropLast().suffix(count))
        let masked = encoded.dropLast(count + 1)
        var block = zip(masked, Self.mask(digest, count: masked.count, Hash.self)).map { $0 ^ $1 }
        let unused = encoded.count * 8 - bits
        if let first = block.first { block[0] = first & (0xFF >> UInt8(unused)) }
        guard let one = block.firstIndex(where: { $0 != 0 }), block[one] == 1 else { return nil }
        let salt = block[(one + 1)...]
        let own = Hash.hash(data: Array(repeating: 0, count: 8) + Array(Hash.hash(data: payload)) + salt)
        return own.elementsEqual(digest) ? "PSS, \(name)" : nil
    }

    /// MGF1 of RFC 8017, appendix B.2.1.
    private static func mask<Hash: HashFunction>(_ seed: [UInt8], count: Int, _: Hash.Type) -> [UInt8] {
        var mask: [UInt8] = []
        var counter: UInt8 = 0
        // 512 bytes need 26 rounds of the shortest digest.
        while mask.count < count {
            mask += Hash.hash(data: seed + [0, 0, 0, counter])
            counter += 1
        }
        return mask
    }

    // MARK: Arithmetic

    /// `base` to the power of `exponent`, all big-endian; nil if it is not smaller than the modulus.
    private static func power(_ base: [UInt8], _ exponent: UInt32, modulo modulus: [UInt8]) -> [UInt8]? {
        let modulus = limbs(modulus)
        var base = limbs(base)
        while base.count > modulus.count, base.last == 0 { base.removeLast() }
        guard base.count == modulus.count, isLess(base, modulus) else { return nil }
        var result: [UInt32]?
        var remaining = exponent
        while remaining > 0 {
            if remaining & 1 == 1 { result = result.map { product($0, base, modulus) } ?? base }
            base = product(base, base, modulus)
            remaining >>= 1
        }
        guard let result else { return nil }
        return result.reversed()
            .flatMap { limb in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: limb >> UInt32($0)) } }
    }

    /// Little-endian limbs of big-endian bytes.
    private static func limbs(_ bytes: [UInt8]) -> [UInt32] {
        let bytes = Array(bytes.drop { $0 == 0 })
        return stride(from: bytes.count, to: 0, by: -4)
            .map { end in bytes[max(0, end - 4)..<end].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
    }

    private static func isLess(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        for index in left.indices.reversed() where left[index] != right[index] { return left[index] < right[index] }
        return false
    }

    /// The product, doubling bit by bit: slow, but a signature needs only 17 of them.
    private static func product(_ left: [UInt32], _ right: [UInt32], _ modulus: [UInt32]) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: modulus.count)
        for limb in left.reversed() {
            for bit in (0..<32).reversed() {
                double(&result, modulus)
                if limb >> UInt32(bit) & 1 == 1 { add(right, to: &result, modulus) }
            }
        }
        return result
    }

    private static func double(_ value: inout [UInt32], _ modulus: [UInt32]) {
        var carry: UInt32 = 0
        for index in value.indices {
            let next = value[index] >> 31
            value[index] = value[index] << 1 | carry
            carry = next
        }
        reduce(&value, carry: carry, modulus)
    }

    private static func add(_ other: [UInt32], to value: inout [UInt32], _ modulus: [UInt32]) {
        var carry: UInt64 = 0
        for index in value.indices {
            carry += UInt64(value[index]) + UInt64(other[index])
            value[index] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        reduce(&value, carry: UInt32(carry), modulus)
    }

    /// Subtracts the modulus once if the value, which is less than twice the modulus, is not smaller.
    private static func reduce(_ value: inout [UInt32], carry: UInt32, _ modulus: [UInt32]) {
        guard carry == 1 || !isLess(value, modulus) else { return }
        var borrow: UInt64 = 0
        for index in value.indices {
            let difference = UInt64(value[index]) &- UInt64(modulus[index]) &- borrow
            value[index] = UInt32(truncatingIfNeeded: difference)
            borrow = difference >> 63
        }
    }
}
