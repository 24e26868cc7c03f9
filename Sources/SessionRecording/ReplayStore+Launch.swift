package import BilingualText
package import InjectedTime
package import ShellSession

/// What a process needs to know of a recording to serve its responses.
extension ReplayStore {
    /// What answers looked like when they were recorded.
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

    /// A session that is what the recorded one was at its beginning.
    package func makeSession() -> ShellSession { recording.header.makeSession() }

    /// A clock that stands where the recording began.
    package func makeTime() -> VirtualTime { recording.header.makeTime() }
}
