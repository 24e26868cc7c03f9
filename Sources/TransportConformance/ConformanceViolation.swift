/// A promise not kept.
package struct ConformanceViolation: Error, Hashable, Sendable {
    /// The promise.
    package let rule: ConformanceRule

    /// What was seen instead.
    package let detail: String
}
