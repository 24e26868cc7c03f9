/// The profile of a session, and how it was selected.
package struct ChosenProfile: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// `--profile NAME`
        case flag
        case environment
        /// `profile use NAME`
        case typed
        /// `profile default NAME`
        case standard
        /// Picked from a list at the start.
        case picked
        /// An interactive session without saved profiles.
        case noneSaved
    }

    /// The built-in profile of the embedded exchange.
    package static let sandboxName = "sandbox"

    package let name: String
    package let reason: Reason

    package init(name: String, reason: Reason) {
        self.name = name
        self.reason = reason
    }

    /// Whether it is that of the embedded exchange.
    package var isSandbox: Bool { name == Self.sandboxName }
}

extension ChosenProfile.Reason {
    /// The reason as scripts see it.
    package var rawName: String {
        switch self {
        case .flag: "--profile"
        case .environment: "MARGINSH_PROFILE"
        case .typed: "typed"
        case .standard: "default"
        case .picked: "picked"
        case .noneSaved: "none saved"
        }
    }
}
