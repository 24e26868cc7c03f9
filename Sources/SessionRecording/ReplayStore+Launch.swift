package import BilingualText
package import InjectedTime
package import ShellSession

/// What a process needs to know about a recording to serve its responses.
extension ReplayStore {
    /// The terminal or file that output went to when it was recorded.
    package var surface: RecordingHeader.Surface { recording.header.surface }

    /// The language without a setting when it was recorded.
    package var language: Language { recording.header.language }

    /// A session in the state that the recorded one had at its beginning.
    package func makeSession() -> ShellSession { recording.header.makeSession() }

    /// A clock that starts at the beginning of the recording.
    package func makeTime() -> VirtualTime { recording.header.makeTime() }
}
