package import BinanceMargin

/// A session's state at one moment; a statement or a background job keeps using it.
package struct SessionSnapshot: Sendable {
    /// Nil if no profile was selected.
    package var profile: ChosenProfile?

    /// The margin account of requests.
    package var scope: MarginScope

    /// The scope before a script changed it; nil if no script did.
    package var scopeBeforeScripts: MarginScope?

    package var settings: SettingsStore

    /// How often the keys of all sessions of this shell were forgotten, for a change of profile.
    var renewals = 0

    /// Whether it is being recorded, or is a replay itself: what belongs to this computer is then not shown.
    package var isOnRecord = false

    /// Whether requests go to the embedded exchange.
    package var isSandbox: Bool { profile?.isSandbox == true }
}
