package import BilingualText

/// An error in a signed request, with its meaning and what to do.
///
/// It names parameters and never contains a value of the request, its signature or a secret.
package struct VerifyProblem: Hashable, Sendable {
    /// What a problem means for the verdict.
    package enum Effect: Sendable {
        /// The exchange refuses the request.
        case wrong
        /// The documentation and what users report contradict each other.
        case undecided
        /// It prevents a test of the signature.
        case unknown
        /// The exchange accepts the request, but it may not be what was meant.
        case advice
    }

    /// Used in machine-readable output and never translated.
    package let name: String

    package let effect: Effect

    package let meaning: Message

    package let nextStep: Message

    /// Whether it is only what remains after all known errors were tried.
    package var isLikely = false

    init(_ name: String, _ meaning: Message, next nextStep: Message) {
        self.init(name, .wrong, meaning, next: nextStep)
    }

    init(_ name: String, _ effect: Effect, _ meaning: Message, next nextStep: Message) {
        self.name = name
        self.effect = effect
        self.meaning = meaning
        self.nextStep = nextStep
    }
}

// The next steps that several problems have in common.
extension Message {
    static let verifyEncodeOnce =
        English("verify.encodeOnce", "Encode each value once, sign that text, and send exactly that text.")
        .chinese("每个值只编码一次，对该文本签名，并原样发送。")

    static let verifySignLast =
        English("verify.signLast", "Sign the query last, and send it byte for byte with the signature after it.")
        .chinese("请最后再签名，并逐字节原样发送，签名放在末尾。")

    static let verifySignQuery = English("verify.signQuery", "Sign exactly the text between `?` and `&signature=`.")
        .chinese("请只对 `?` 与 `&signature=` 之间的文本签名。")

    static let verifyCopySecret = English(
        "verify.copySecret",
        "Print the secret's length in your program, and load it without the extra characters."
    )
    .chinese("请在程序中打印 Secret Key 的长度，加载时去掉多余的字符。")

    static let verifyEscape =
        English("verify.escape", "Percent-encode the signature once: `+` as `%2B`, `/` as `%2F`, `=` as `%3D`.")
        .chinese("请对签名作一次百分号编码：`+` 为 `%2B`，`/` 为 `%2F`，`=` 为 `%3D`。")

    static let verifyBase64 = English(
        "verify.base64",
        "Write the signature in standard base64 with `+`, `/` and `=`, without line breaks, and percent-encode it."
    )
    .chinese("签名请使用标准 base64（含 `+`、`/`、`=`，不换行），并作百分号编码。")

    static let verifyMilliseconds =
        English("verify.milliseconds", "Send the time in milliseconds since 1970, such as `1736393892000`.")
        .chinese("请使用自 1970 年起的毫秒数，例如 `1736393892000`。")

    static let verifyWindow =
        English(
            "verify.window",
            "Send a number of milliseconds up to 60000, such as `recvWindow=5000`, or leave it out."
        )
        .chinese("请发送不超过 60000 的毫秒数，例如 `recvWindow=5000`，或省略该参数。")

    static let verifyAlgorithm = English(
        "verify.algorithm",
        """
        Use HMAC-SHA-256 with the secret's text as the key and hexadecimal output, RSA with PKCS#1 v1.5 padding and \
        SHA-256, or Ed25519 over the query itself.
        """
    )
    .chinese(
        """
        HMAC 请用 HMAC-SHA-256，以 Secret Key 的文本为密钥，输出十六进制；RSA 请用 PKCS#1 v1.5 填充和 SHA-256；\
        Ed25519 请直接对查询串签名。
        """
    )

    static let verifyPair = English(
        "verify.pair",
        "Use the API key and the secret of the same pair, each in its place."
    )
    .chinese("请使用同一对 API Key 与 Secret Key，各放在正确的位置。")

    static let verifyUseProfile =
        English("verify.useProfile", "Verify it again in the profile that has the request's API key.")
        .chinese("请在拥有该请求 API Key 的配置档中再次检查。")

    static let verifyPasteWhole = English("verify.pasteWhole", "Paste the request again without masking it.")
        .chinese("请粘贴未掩码的请求再次检查。")
}
