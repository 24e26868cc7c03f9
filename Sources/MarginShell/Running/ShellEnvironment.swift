package import BinanceMargin
package import Diagnosis
package import ExchangeAccess
package import InjectedTime
package import RecordRendering
package import SessionRecording
package import ShellSession

/// What the process gives to its shell: time, programs, keys, the network, the person.
package struct ShellEnvironment: Sendable {
    package let connecting: any ExchangeConnecting
    package let sandbox: any SandboxControl
    package let secrets: SecretResolver
    package let profiles: ProfileStore
    package let prompts: Prompter
    package let hostGuard: ExchangeGuard
    package let names: MarketNamesFile?
    package private(set) var diagnosis: DiagnosisServices
    package private(set) var time: any TimeSource

    /// Of the waits before a retry.
    let randomness: any RandomSource

    /// Starts the programs after `|`; nil if none may be started.
    package let programs: (any ProgramRunning & ProgramStreaming)?

    /// The recording that all responses come from; nil for a real session.
    package var replay: ReplayStore?

    /// The format of all records on standard output; nil for those of the statements.
    package var format: OutputFormat?

    package init(
        connecting: any ExchangeConnecting,
        sandbox: any SandboxControl,
        secrets: SecretResolver,
        profiles: ProfileStore,
        prompts: Prompter,
        hostGuard: ExchangeGuard? = nil,
        names: MarketNamesFile? = nil,
        diagnosis: DiagnosisServices = DiagnosisServices(),
        time: any TimeSource,
        randomness: any RandomSource = SystemRandomSource(),
        programs: (any ProgramRunning & ProgramStreaming)? = nil,
        replay: ReplayStore? = nil
    ) {
        self.replay = replay
        self.connecting = connecting
        self.sandbox = sandbox
        self.secrets = secrets
        self.profiles = profiles
        self.prompts = prompts
        // Without a file, approvals apply to the session.
        self.hostGuard = hostGuard ?? ExchangeGuard(prompts: prompts, approvals: ApprovedTexts(path: nil))
        self.names = names
        self.diagnosis = diagnosis
        // A replay has no network path to probe.
        if replay != nil { self.diagnosis.probing = NoProbing() }
        self.time = time
        self.randomness = randomness
        self.programs = programs
    }
}

extension ShellEnvironment {
    func replaying(_ replay: ReplayStore, on time: any TimeSource, format: OutputFormat?) -> ShellEnvironment {
        var environment = on(time)
        environment.replay = replay
        environment.diagnosis.probing = NoProbing()
        environment.format = format
        return environment
    }

    /// The same with another clock.
    func on(_ time: any TimeSource) -> ShellEnvironment {
        var environment = self
        environment.time = time
        return environment
    }
}
