/// The world an exchange starts with: assets, pairs, prices, accounts, inventory, keys and limits.
package struct Scenario: Sendable {
    /// What the embedded exchange starts with unless told otherwise.
    package static let standard = Scenario()
}
