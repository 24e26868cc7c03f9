import CommandLanguage

/// The bare names that a condition may use, with their values of the moment.
///
/// A dotted name such as `ETH.amount` is asked for with its parts.
package protocol ConditionNames: Sendable {
    /// The value of a name; nil where there is no such name, ``Value/nothing`` where it has none at the moment.
    func value(of parts: [String]) throws -> Value?

    /// The views that a condition is put to: one for each asset of a watch. Without `all` it must hold for any of them,
    /// with `all` for every one.
    var subjects: [any ConditionNames] { get }
}
