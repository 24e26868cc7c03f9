package import CommandLanguage

/// What binds, and what would raise the amount.
package struct WhyVerdict: Sendable {
    /// The constraints that bind: several where they meet at the same amount, so that all of them must give way; none
    /// where nothing that is known here explains the figure.
    package let binding: [WhyConstraint.Kind]

    /// Whether it rests on what the exchange does not document.
    package let isLikely: Bool

    /// One sentence: what binds and what would raise the amount.
    package let sentence: Message
}
