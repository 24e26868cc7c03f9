package import BilingualText
package import CommandLanguage

/// What a script would do, found without doing any of it: the matter of `marginsh check`.
package struct ScriptReport: Sendable {
    /// Why the stated cost is a bound, and at which words.
    package struct Uncertainty: Sendable {
        package let reason: Message
        package let location: SourceLocation
    }

    /// Every mistake, those of the files it sources included.
    package internal(set) var diagnostics: [Diagnostic] = []

    /// The classes of `--allow` it needs when it is someone else's.
    package internal(set) var permissions: Set<PermissionClass> = []

    /// The settings it sets, in the order of their first mention.
    package internal(set) var settings: [String] = []

    /// The pairs it names, in the order of their first mention.
    package internal(set) var symbols: [String] = []

    /// The files it sources, as it names them.
    package internal(set) var files: [String] = []

    /// What it costs if nothing fails.
    package internal(set) var cost = CommandCost.free
    package internal(set) var uncertainties: [Uncertainty] = []
}
