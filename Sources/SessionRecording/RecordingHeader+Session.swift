import RecordRendering
import BinanceMargin
package import InjectedTime
package import ShellSession

extension RecordingHeader {
    /// A clock that starts at the beginning of the recording.
    package func makeTime() -> VirtualTime {
        VirtualTime(wallMilliseconds: startMilliseconds, automatic: true)
    }

    /// A session in the state that the recorded one had at its beginning.
    package func makeSession() -> ShellSession {
        let name = exchange == .sandbox ? ChosenProfile.sandboxName : "recording"
        let session = ShellSession(schema: ShellSettings(), profile: ChosenProfile(name: name, reason: .flag))
        session.update { snapshot in
            snapshot.scope = scope
            snapshot.isOnRecord = true
            for setting in settings { snapshot.settings.set(setting.name, to: setting.text, from: setting.origin) }
        }
        return session
    }
}

extension RecordingHeader.Exchange {
    init(_ snapshot: SessionSnapshot) {
        guard !snapshot.isSandbox else {
            self = .sandbox
            return
        }
        let baseURL = snapshot.settings.baseURL
        self = baseURL.map(Self.init) ?? .other
    }
}

extension RecordingHeader.Surface {
    init(_ console: Console) {
        let surface = console.surface
        self.init(
            isTerminal: surface.isTerminal,
            columns: surface.columns,
            rows: surface.rows,
            usesASCII: console.usesASCII,
            allowsColour: console.allowsColour
        )
    }
}
