package import CommandLanguage

/// What a statement says about its output, evaluated.
package struct OutputRequest: Sendable {
    package enum Destination: Hashable, Sendable {
        case standard
        case file(String)
        case append(String)
        case tee(String)
        case program([String])
    }

    /// The format behind `as`; nil means the session's own.
    package let format: String?
    package let destination: Destination

    /// The words it came from; nil where the statement says nothing.
    package let range: SourceRange?

    /// What a statement that says nothing about its output asks for.
    static let standard = OutputRequest(format: nil, destination: .standard, range: nil)

    package init(format: String?, destination: Destination, range: SourceRange?) {
        self.format = format
        self.destination = destination
        self.range = range
    }
}
