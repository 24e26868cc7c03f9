package import BilingualText
package import InjectedTime
package import ShellSession

/// What a process needs to know about a recording to serve its responses.
extension ReplayStore {
    /// The width and format of the output when it was recorded.
    package struct Surface: Sendable {
        package let isTerminal: Bool
        package let columns: Int?
        package let allowsColour: Bool
        package let language: Language

        package init(isTerminal: Bool, columns: Int?, allowsColour: Bool, language: Language) {
            self.isTerminal = isTerminal
            self.columns = columns
            self.allowsColour = allowsColour
            self.language = language
        }
    }

    package var surface: Surface {
        let header = recording.header
        return Surface(
            isTerminal: header.surface.isTerminal,
            columns: header.surface.columns,
            allowsColour: header.surface.allowsColour,
            language: header.language
        )
    }

    /// A session in the state that the recorded one had at its beginning.
    package func makeSession() -> ShellSession { recording.header.makeSession() }

    /// A clock that starts at the beginning of the recording.
    package func makeTime() -> VirtualTime { recording.header.makeTime() }
}
