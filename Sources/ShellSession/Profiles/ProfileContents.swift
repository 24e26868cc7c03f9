package import BinanceMargin
package import ShellRuntime

/// What a profile says.
package struct ProfileContents: Sendable {
    /// Settings by name, their values as `set` takes them.
    package var settings: [(name: String, text: String)]

    /// The scope; nil where the profile names none.
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

    /// Whether others could do harm by reading or, unseen, by writing it: it says where keys live or whom to send them to.
    var isSensitive: Bool {
        let schema = ShellSettings()
        return settings.contains { schema.declaration(named: $0.name)?.permission != nil }
    }
}
