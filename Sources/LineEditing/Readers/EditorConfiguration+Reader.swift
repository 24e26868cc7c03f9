extension EditorConfiguration {
    /// Makes the reader that suits the terminal: the editor, or whole lines where it cannot serve.
    package func makeReader(providers: EditorProviders, mailbox: Mailbox) -> any LineReader {
        EditorSession(configuration: self, providers: providers, mailbox: mailbox) ?? ScriptedReader([], mailbox: mailbox)
    }
}
