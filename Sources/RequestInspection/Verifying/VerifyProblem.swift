package import BilingualText
import CommandLanguage

/// A mistake that made a signed request wrong, and where it sits.
package struct VerifyProblem: Hashable, Sendable {
    /// The mistakes there are words for. The raw value stands in machine-readable output and is never translated.
    package enum Mistake: String, Sendable, CaseIterable {
        /// A value was signed or sent without percent-encoding.
        case notEncoded
        /// A value was percent-encoded twice, in what was signed or in what was sent.
        case encodedTwice
        /// The parameters were signed in another order than they were sent.
        case reordered
        /// A parameter was added, taken away or changed behind the signing.
        case changed
        /// More than the query was signed: the `?`, the path, the address, a line end.
        case moreSigned
        /// The API key was signed with, in place of the secret.
        case swapped
        /// A line end, a blank or a quote was taken along with the secret.
        case blankInSecret
        /// The base64 of the signature was not percent-encoded.
        case notEscaped
        /// The timestamp is in seconds.
        case seconds
        /// It is a signature of another kind than the key's.
        case wrongKind
        /// It has the form of no signature that the exchange takes.
        case misshapen
        /// The right key, and another algorithm or encoding than the exchange takes.
        case otherAlgorithm
        /// The request names another API key than the session has.
        case otherKey
        /// There is no signature.
        case unsigned
        /// A parameter stands twice.
        case repeated
        /// There is no timestamp.
        case unstamped
        /// The window is wider than the exchange takes.
        case windowTooWide
    }

    package let mistake: Mistake

    /// What of the request it concerns: names of parameters or what else was signed, never a value of the request.
    package let detail: String

    /// Whether it is only what remains once all known mistakes were tried.
    package let isLikely: Bool

    init(_ mistake: Mistake, _ detail: String = "", isLikely: Bool = false) {
        self.mistake = mistake
        self.detail = detail
        self.isLikely = isLikely
    }

    /// What went wrong, in words.
    package var meaning: Message {
        switch mistake {
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

    /// What to do about it.
    package var nextStep: Message {
        switch mistake {
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
