import BilingualText
import ShellRuntime

// Errors that only a comparison with the key shows.
extension VerifyProblem {
    static func reordered(_ names: String) -> VerifyProblem {
        VerifyProblem(
            "reordered",
            English("verify.reordered", "the parameters were signed in another order than they were sent: \(names)")
                .chinese("签名时参数的顺序与发送时不同：\(names)"),
            next: .verifySignLast
        )
    }

    static func changed(_ name: String) -> VerifyProblem {
        VerifyProblem(
            "changed",
            English("verify.changed", "\(name) was added or changed after signing").chinese("签名之后添加或更改了 \(name)"),
            next: .verifySignLast
        )
    }

    static func notSigned(_ names: String) -> VerifyProblem {
        VerifyProblem(
            "notSigned",
            English("verify.notSigned", "what was signed does not contain \(names)").chinese("签名的内容不含 \(names)"),
            next: .verifySignLast
        )
    }

    /// - Parameter form: the form of what was signed, such as `valuevalue`.
    static func otherForm(_ form: String) -> VerifyProblem {
        VerifyProblem(
            "otherForm",
            English("verify.otherForm", "the parameters were signed in another form than the query: `\(form)`")
                .chinese("签名时参数的形式不是查询串：`\(form)`"),
            next: .verifySignQuery
        )
    }

    static func valuesOnly(_ form: String) -> VerifyProblem {
        VerifyProblem(
            "valuesOnly",
            English("verify.valuesOnly", "only the values were signed, without the names: `\(form)`")
                .chinese("只对值签名，没有参数名：`\(form)`"),
            next: .verifySignQuery
        )
    }

    static func moreSigned(_ text: String) -> VerifyProblem {
        VerifyProblem(
            "moreSigned",
            English("verify.moreSigned", "more than the query was signed: `\(text)`")
                .chinese("签名的内容不止查询串，还含有 `\(text)`"),
            next: .verifySignQuery
        )
    }

    static let extraAmpersand = VerifyProblem(
        "extraAmpersand",
        English("verify.extraAmpersand", "what was sent has an `&` that was not signed").chinese("发送的内容多了一个未签名的 `&`"),
        next: .verifySignLast
    )

    // MARK: The secret

    static let swapped = VerifyProblem(
        "swapped",
        English("verify.swapped", "the API key was used as the secret").chinese("误将 API Key 用作 Secret Key"),
        next: .verifyPair
    )

    static let secretAsKey = VerifyProblem(
        "secretAsKey",
        English("verify.secretAsKey", "the header contains the secret in place of the API key")
            .chinese("请求头中的是 Secret Key，而不是 API Key"),
        next: .verifyPair
    )

    static let argumentsSwapped = VerifyProblem(
        "argumentsSwapped",
        English("verify.argumentsSwapped", "HMAC was given the query as the key and the secret as the message")
            .chinese("HMAC 把查询串当作密钥、把 Secret Key 当作消息"),
        next: English("verify.argumentsSwappedNext", "Exchange the two arguments of the HMAC function.")
            .chinese("请交换 HMAC 函数的两个参数。")
    )

    /// - Parameter text: what was around the secret, such as `\n`.
    static func textAroundSecret(_ text: String) -> VerifyProblem {
        VerifyProblem(
            "textAroundSecret",
            English("verify.textAroundSecret", "the secret was used with extra text around it: \(text)")
                .chinese("使用的 Secret Key 前后有多余的内容：\(text)"),
            next: .verifyCopySecret
        )
    }

    static func textAroundCutSecret(_ text: String) -> VerifyProblem {
        VerifyProblem(
            "textAroundSecret",
            English(
                "verify.textAroundCutSecret",
                "the secret was used without its first or last character, and with extra text around it: \(text)"
            )
            .chinese("使用的 Secret Key 缺少第一个或最后一个字符，且前后有多余的内容：\(text)"),
            next: .verifyCopySecret
        )
    }

    static func textAroundRecasedSecret(_ text: String) -> VerifyProblem {
        VerifyProblem(
            "textAroundSecret",
            English(
                "verify.textAroundRecasedSecret",
                "the secret was used in another letter case, and with extra text around it: \(text)"
            )
            .chinese("使用的 Secret Key 大小写被改变，且前后有多余的内容：\(text)"),
            next: .verifyCopySecret
        )
    }

    static let secretCut = VerifyProblem(
        "secretCut",
        English("verify.secretCut", "the secret was used without its first or last character")
            .chinese("使用的 Secret Key 缺少第一个或最后一个字符"),
        next: .verifyCopySecret
    )

    static let secretRecased = VerifyProblem(
        "secretRecased",
        English("verify.secretRecased", "the secret was used in another letter case").chinese("使用的 Secret Key 大小写被改变"),
        next: .verifyCopySecret
    )

    static let pemAsSecret = VerifyProblem(
        "pemAsSecret",
        English("verify.pemAsSecret", "the PEM text of the private key was used as an HMAC secret")
            .chinese("误将私钥的 PEM 文本用作 HMAC 的 Secret Key"),
        next: .verifyAlgorithm
    )

    // MARK: The key

    /// - Parameter failure: why the session's key cannot be read.
    static func keyUnusable(_ failure: ShellFailure) -> VerifyProblem {
        VerifyProblem(
            "keyUnusable",
            .unknown,
            English("verify.keyUnusable", "the signature was not tested: \(failure.message)")
                .chinese("未检查签名：\(failure.message)"),
            next: failure.nextStep ?? .verifyUseProfile
        )
    }

    static func wrongKind(_ kind: String) -> VerifyProblem {
        VerifyProblem(
            "wrongKind",
            English("verify.wrongKind", "it is a \(kind) signature, but the session uses another key type")
                .chinese("这是 \(kind) 签名，而会话使用另一类型的密钥"),
            next: English(
                "verify.wrongKindNext",
                "Sign with the key type that is registered on the exchange. `whoami` shows the session's."
            )
            .chinese("请用在交易所登记的密钥类型签名。`whoami` 显示会话密钥的类型。")
        )
    }

    static func otherAlgorithm(_ name: String) -> VerifyProblem {
        VerifyProblem(
            "otherAlgorithm",
            English(
                "verify.otherAlgorithm",
                "it was signed with the correct key, but in a way the exchange does not accept: \(name)"
            )
            .chinese("密钥正确，但签名方式不被交易所接受：\(name)"),
            next: .verifyAlgorithm
        )
    }

    static let otherKey = VerifyProblem(
        "otherKey",
        .unknown,
        English("verify.otherKey", "the request has another API key than the session, so the signature was not tested")
            .chinese("请求中的 API Key 不是会话的 API Key，因此未检查签名"),
        next: .verifyUseProfile
    )

    /// The session's secret signed for another API key.
    static let keyOfOtherSecret = VerifyProblem(
        "keyOfOtherSecret",
        English("verify.keyOfOtherSecret", "it was signed with the session's secret, but sent with another API key")
            .chinese("使用会话的 Secret Key 签名，却以另一 API Key 发送"),
        next: .verifyPair
    )

    static let otherExchange = VerifyProblem(
        "otherExchange",
        .unknown,
        English(
            "verify.otherExchange",
            "the request is for another host than the session's key, so the signature was not tested"
        )
        .chinese("请求的主机与会话密钥不符，因此未检查签名"),
        next: .verifyUseProfile
    )

    /// What remains when no known error explains the signature.
    static let unexplained: VerifyProblem = {
        var problem = VerifyProblem(
            "unexplained",
            English(
                "verify.unexplained",
                "no known error explains this signature: a value was changed after signing, or another key signed it"
            )
            .chinese("已知的错误都不能解释此签名：签名后更改了某个值，或由另一密钥签名"),
            next: English(
                "verify.unexplainedNext",
                "Print in your program the exact text it signs, and compare it with the query that it sends."
            )
            .chinese("请在程序中打印实际签名的文本，并与发送的查询串比较。")
        )
        problem.isLikely = true
        return problem
    }()
}
