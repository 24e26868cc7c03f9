import BilingualText

/// Which text an encoding went wrong in.
enum EncodedText: Hashable, Sendable {
    case signed, sent, both
}

// Errors of percent-encoding, and of the way a signature is written.
extension VerifyProblem {
    static func notEncoded(_ name: String, in text: EncodedText) -> VerifyProblem {
        let meaning: Message =
            switch text {
            case .signed:
                English("verify.notEncoded.signed", "\(name) was signed without percent-encoding, and sent with it")
                    .chinese("\(name) 签名时未作百分号编码，发送时却作了")
            case .sent:
                English("verify.notEncoded.sent", "\(name) was signed with percent-encoding, and sent without it")
                    .chinese("\(name) 签名时作了百分号编码，发送时却没有")
            case .both:
                English("verify.notEncoded.both", "\(name) was not percent-encoded").chinese("\(name) 未作百分号编码")
            }
        return VerifyProblem("notEncoded", meaning, next: .verifyEncodeOnce)
    }

    static func encodedTwice(_ name: String, in text: EncodedText) -> VerifyProblem {
        let meaning: Message =
            switch text {
            case .signed:
                English("verify.encodedTwice.signed", "\(name) was percent-encoded twice before signing, and sent once")
                    .chinese("\(name) 签名前作了两次百分号编码，发送时只有一次")
            case .sent:
                English("verify.encodedTwice.sent", "\(name) was signed correctly, and percent-encoded again when sent")
                    .chinese("\(name) 签名正确，但发送时又作了一次百分号编码")
            case .both:
                English("verify.encodedTwice.both", "\(name) was percent-encoded twice").chinese("\(name) 被百分号编码了两次")
            }
        return VerifyProblem("encodedTwice", meaning, next: .verifyEncodeOnce)
    }

    /// - Parameter text: the text that has the `+`.
    static func formEncoded(_ name: String, in text: EncodedText) -> VerifyProblem {
        VerifyProblem(
            "formEncoded",
            text == .signed
                ? English("verify.formEncoded.signed", "a space in \(name) was signed as `+` and sent as `%20`")
                    .chinese("\(name) 中的空格签名时为 `+`，发送时为 `%20`")
                : English("verify.formEncoded.sent", "a space in \(name) was signed as `%20` and sent as `+`")
                    .chinese("\(name) 中的空格签名时为 `%20`，发送时为 `+`"),
            next: .verifyEncodeOnce
        )
    }

    /// - Parameter text: the text that has the lower-case digits.
    static func hexCase(_ name: String, in text: EncodedText) -> VerifyProblem {
        VerifyProblem(
            "hexCase",
            text == .signed
                ? English("verify.hexCase.signed", "\(name) was signed with `%2c` and sent with `%2C`")
                    .chinese("\(name) 签名时为 `%2c`，发送时为 `%2C`")
                : English("verify.hexCase.sent", "\(name) was signed with `%2C` and sent with `%2c`")
                    .chinese("\(name) 签名时为 `%2C`，发送时为 `%2c`"),
            next: .verifyEncodeOnce
        )
    }

    static let wholeEncoded = VerifyProblem(
        "wholeEncoded",
        English("verify.wholeEncoded", "the whole query was percent-encoded before signing, with its `=` and `&`")
            .chinese("签名前对整个查询串作了百分号编码，包括 `=` 和 `&`"),
        next: .verifyEncodeOnce
    )

    static let wholeSentEncoded = VerifyProblem(
        "wholeEncoded",
        English("verify.wholeEncoded.sent", "the whole query was percent-encoded when sent, with its `=` and `&`")
            .chinese("发送时对整个查询串作了百分号编码，包括 `=` 和 `&`"),
        next: .verifyEncodeOnce
    )

    static let notUnicode = VerifyProblem(
        "notUnicode",
        English("verify.notUnicode", "the percent-encoded bytes of a parameter are not UTF-8")
            .chinese("参数的百分号编码字节不是 UTF-8"),
        next: .verifyEncodeOnce
    )

    static func needlessEscape(_ name: String) -> VerifyProblem {
        VerifyProblem(
            "needlessEscape",
            .undecided,
            English(
                "verify.needlessEscape",
                "letters or digits of \(name) are percent-encoded, which no encoder does; it is not known what the exchange does"
            )
            .chinese("\(name) 的字母或数字被百分号编码，编码器不会这样做；交易所如何处理未知"),
            next: .verifyEncodeOnce
        )
    }

    // MARK: The signature

    static let notEscaped = VerifyProblem(
        "notEscaped",
        English("verify.notEscaped", "the base64 of the signature was not percent-encoded")
            .chinese("签名的 base64 未作百分号编码"),
        next: .verifyEscape
    )

    static let plusBecameSpace = VerifyProblem(
        "plusBecameSpace",
        English(
            "verify.plusBecameSpace",
            "a `+` of the signature became a space and was sent as `%20`: it was decoded as a form before encoding"
        )
        .chinese("签名中的 `+` 变成了空格，并以 `%20` 发送：编码前被当作表单解码"),
        next: .verifyEscape
    )

    static let signatureEncodedTwice = VerifyProblem(
        "signatureEncodedTwice",
        English("verify.signatureEncodedTwice", "the signature was percent-encoded twice").chinese("签名被百分号编码了两次"),
        next: .verifyEscape
    )

    static let base64LineBreaks = VerifyProblem(
        "base64LineBreaks",
        English("verify.base64LineBreaks", "the base64 of the signature has line breaks").chinese("签名的 base64 含有换行"),
        next: .verifyBase64
    )

    static let base64Padding = VerifyProblem(
        "base64Padding",
        English("verify.base64Padding", "the base64 of the signature has too few or too many `=` at its end")
            .chinese("签名的 base64 末尾的 `=` 过少或过多"),
        next: .verifyBase64
    )

    static let base64Rest = VerifyProblem(
        "base64Rest",
        .undecided,
        English(
            "verify.base64Rest",
            "the last character of the signature's base64 has bits that belong to no byte, which not every decoder takes"
        )
        .chinese("签名 base64 的最后一个字符含有多余的位，并非所有解码器都接受"),
        next: .verifyBase64
    )

    static let base64URL = VerifyProblem(
        "base64URL",
        English("verify.base64URL", "the signature is in base64url, with `-` and `_`")
            .chinese("签名使用了 base64url（含 `-`、`_`）"),
        next: .verifyBase64
    )

    static let hexadecimalSignature = VerifyProblem(
        "hexadecimalSignature",
        English("verify.hexadecimalSignature", "the signature is in hexadecimal, but this key type needs base64")
            .chinese("签名为十六进制，而该密钥类型需要 base64"),
        next: .verifyBase64
    )

    static let textAroundSignature = VerifyProblem(
        "textAroundSignature",
        English("verify.textAroundSignature", "there are quotes, spaces, a newline or `0x` around the signature")
            .chinese("签名前后有引号、空格、换行或 `0x`"),
        next: English("verify.textAroundSignatureNext", "Send only the signature itself.").chinese("只发送签名本身。")
    )

    static let signatureCut = VerifyProblem(
        "signatureCut",
        English("verify.signatureCut", "the signature is the correct one, but a part of it is missing")
            .chinese("签名正确，但缺少一部分"),
        next: misshapen.nextStep
    )

    static let misshapen = VerifyProblem(
        "misshapen",
        English("verify.misshapen", "the signature is not in any form the exchange accepts")
            .chinese("签名的形式不被交易所接受"),
        next: English(
            "verify.misshapenNext",
            "Check that it is complete: HMAC is 64 hex digits, Ed25519 88 base64 characters, RSA 344 or more."
        )
        .chinese("请检查是否完整：HMAC 为 64 位十六进制数，Ed25519 为 88 个 base64 字符，RSA 为 344 个或更多。")
    )
}
