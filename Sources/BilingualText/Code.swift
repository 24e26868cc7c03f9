/// What a person wrote or can type: a message shows it in backticks, control characters made visible.
package struct Code: Hashable, Sendable, ExpressibleByStringInterpolation {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package init(stringLiteral text: String) {
        self.text = text
    }
}
