extension EditorConfiguration {
    /// Makes the reader that suits the terminal: the editor, or whole lines where it cannot serve.
    ///
    /// - Parameter typedAhead: what a reader before it was given and did not use.
    package func makeReader(
        providers: EditorProviders,
        printer: ExternalPrinter,
        typedAhead: [UInt8] = []
    ) -> any LineReader {
        if !isPlain && terminalCanBePainted {
            let session = EditorSession(configuration: self, providers: providers, printer: printer)
            if let session {
                session.take(typedAhead)
                return session
            }
        }
        return PlainReader(configuration: self, providers: providers, printer: printer, typedAhead: typedAhead)
    }

    /// Whether the terminal understands the few control sequences the painter needs: all but those that say otherwise.
    private var terminalCanBePainted: Bool {
        !["dumb", "emacs"].contains(terminalType)
    }
}
