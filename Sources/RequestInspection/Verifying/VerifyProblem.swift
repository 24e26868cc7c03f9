package import BilingualText

/// An error in a signed request, and where it is.
package struct VerifyProblem: Hashable, Sendable {
    /// The known errors. The raw value is used in machine-readable output and is never translated.
    package enum Cause: String, Sendable, CaseIterable {
        /// A value was signed or sent without percent-encoding.
        case notEncoded
        /// A value was percent-encoded twice, in what was signed or in what was sent.
        case encodedTwice
        /// The parameters were signed in another order than they were sent.
        case reordered
        /// A parameter was added, removed or changed after signing.
        case changed
        /// More than the query was signed: the `?`, the path, the address, a newline.
        case moreSigned
        /// The API key was used to sign, instead of the secret.
        case swapped
        /// The secret was used with a newline, a space or a quote.
        case blankInSecret
        /// The base64 of the signature was not percent-encoded.
        case notEscaped
        case seconds
        /// The signature is of another kind than the key.
        case wrongKind
        /// The exchange accepts no signature of this form.
        case misshapen
        /// The key is right, but the exchange does not accept the algorithm or encoding.
        case otherAlgorithm
        /// The request names another API key than the session has.
        case otherKey
        /// There is no signature.
        case unsigned
        case repeated
        /// There is no timestamp.
        case unstamped
        /// recvWindow is larger than the exchange accepts.
        case windowTooWide
    }

    package let cause: Cause

    /// The part of the request: names of parameters or what else was signed, never a value of the request.
    package let detail: String

    /// Whether it is only what remains after all known errors were tried.
    package let isLikely: Bool

    init(_ cause: Cause, _ detail: String = "", isLikely: Bool = false) {
        self.cause = cause
        self.detail = detail
        self.isLikely = isLikely
    }

    package var meaning: Message {
        switch cause {
        case .notEncoded: .verifyNotEncoded(detail)
        case .encodedTwice: .verifyEncodedTwice(detail)
        case .reordered: .verifyReordered(detail)
        case .changed: isLikely ? .verifyChangedOrOtherSecret : .verifyChanged(detail)
        case .moreSigned: .verifyMoreSigned(detail)
        case .swapped: .verifySwapped
        case .blankInSecret: .verifyBlankInSecret(detail)
        case .notEscaped: .verifyNotEscaped
        case .seconds: .verifySeconds
        case .wrongKind: .verifyWrongKind(detail)
        case .misshapen: .verifyMisshapen
        case .otherAlgorithm: .verifyOtherAlgorithm(detail)
        case .otherKey: .verifyOtherKey
        case .unsigned: .verifyUnsigned
        case .repeated: .verifyRepeated(detail)
        case .unstamped: .verifyUnstamped
        case .windowTooWide: .verifyWindowTooWide
        }
    }

    package var nextStep: Message {
        switch cause {
        case .notEncoded, .encodedTwice: .verifyEncodeOnceNext
        case .reordered, .changed, .repeated: .verifySignLastNext
        case .moreSigned: .verifySignQueryNext
        case .swapped, .blankInSecret, .otherKey: .verifySecretNext
        case .notEscaped: .verifyEscapeNext
        case .seconds, .unstamped: .verifyMillisecondsNext
        case .wrongKind, .otherAlgorithm: .verifyKindNext
        case .misshapen: .verifyFormNext
        case .unsigned: .verifySignLastNext
        case .windowTooWide: .verifyWindowNext
        }
    }
}
