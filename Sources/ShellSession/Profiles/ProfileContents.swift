package import BinanceMargin
package import ShellRuntime

package struct ProfileContents: Sendable {
    /// Settings by name, with values as `set` takes them.
    package var settings: [(name: String, text: String)]

    /// The scope; nil if the profile has none.
    package var scope: MarginScope?

    /// Variables by name.
    package var variables: [(name: String, value: Value)]

    package init(
        settings: [(name: String, text: String)] = [],
        scope: MarginScope? = nil,
        variables: [(name: String, value: Value)] = []
    ) {
        self.settings = settings
        self.scope = scope
        self.variables = variables
    }

    /// Whether others could do harm by reading the profile or changing it unnoticed: it says where keys are stored or
    /// which host they are sent to.
    var isSensitive: Bool {
        let schema = ShellSettings()
        return settings.contains { schema.declaration(named: $0.name)?.permission != nil }
    }
}
