package import CommandLanguage

/// Where one statement's answers go.
///
/// The host renders.
package protocol OutputSink: Sendable {
    func write(_ item: OutputItem) throws

    /// Ends the output: files are closed, programs waited for.
    ///
    /// - Throws: ``ShellFailure`` when what was written could not be kept.
    func finish() async throws
}

/// A piece of output.
package enum OutputItem: Sendable {
    case answer(Answer)
    case line(String)
}

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
