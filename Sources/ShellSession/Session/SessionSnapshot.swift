package import BinanceMargin

/// What a session was set to at one moment: a statement or a background job keeps to it.
package struct SessionSnapshot: Sendable {
    /// The profile, where one was chosen.
    package var profile: ChosenProfile?

    /// The margin account that requests are about.
    package var scope: MarginScope

    /// The account before a script chose another one; nil where no script did.
    package var scopeBeforeScripts: MarginScope?

    /// The settings.
    package var settings: SettingsStore

    /// How often keys were looked for anew, of all sessions of this shell: a change of profile begins afresh.
    var renewals = 0

    /// Whether it is being recorded, or is itself a replay: what is about this machine then stays out of sight.
    package var isOnRecord = false

    /// Whether requests go to the embedded exchange.
    package var isSandbox: Bool { profile?.isSandbox == true }
}
