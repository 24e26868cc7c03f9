import FoundationEssentials

/// The one encoding that basic authentication needs (RFC 7617).
enum Base64 {
    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString()
    }
}
