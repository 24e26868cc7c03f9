import CommandLanguage

/// How a condition came out.
package enum ConditionOutcome: Hashable, Sendable {
    case holds
    case fails
    /// It compares something that has no value at the moment.
    case unknown
}
