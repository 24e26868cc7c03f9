extension EditorConfiguration {
    /// Makes the reader that suits the terminal: the editor, or whole lines where it cannot serve.
    package func makeReader(providers: EditorProviders, mailbox: Mailbox) -> any LineReader {
        if !isPlain && terminalCanBePainted {
            let session = EditorSession(configuration: self, providers: providers, mailbox: mailbox)
            if let session { return session }
        }
        return PlainReader(configuration: self, providers: providers, mailbox: mailbox)
    }

    /// Whether the terminal understands the few control sequences the painter needs: all but those that say otherwise.
    private var terminalCanBePainted: Bool {
        !["dumb", "emacs"].contains(terminalType)
    }
}
