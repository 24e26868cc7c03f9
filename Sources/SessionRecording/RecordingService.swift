import BilingualText
import CommandLanguage
package import ExchangeAccess
import InjectedTime
package import ShellRuntime
package import ShellSession
import SystemCalls

package struct RecordingService: Sendable {
    package let session: ShellSession
    package let console: Console
    package let gateway: ExchangeGateway
    package let jobs: any RunningJobs

    let forgotten: [any Resettable]
    package let secrets: SecretResolver
    package let recorder: Recorder

    package init(
        session: ShellSession,
        console: Console,
        gateway: ExchangeGateway,
        jobs: any RunningJobs,
        forgotten: [any Resettable],
        secrets: SecretResolver,
        recorder: Recorder
    ) {
        self.session = session
        self.console = console
        self.gateway = gateway
        self.jobs = jobs
        self.forgotten = forgotten
        self.secrets = secrets
        self.recorder = recorder
    }

    /// Begins to record to a new file.
    ///
    /// History, samples, reported weights and the exchange's clock start empty, as they do in the replay.
    ///
    /// - Throws: `ShellFailure` if a recording is active, a job is running, or the file cannot be created.
    package func begin(_ path: String, isScaled: Bool, variables: [(name: String, value: Value)]) async throws {
        if let other = recorder.path {
            throw ShellFailure.configuration(.recordingUnderWay(Code(other)), next: .recordingUnderWayNext)
        }
        guard jobs.runningJobs.isEmpty else {
            throw ShellFailure.configuration(.recordingJobsRun, next: .recordingJobsRunNext)
        }
        let snapshot = session.snapshot
        secrets.noteVariables(snapshot.settings.secretVariables)
        let isHeld =
            !snapshot.isSandbox && snapshot.settings["secret"] != nil
            ? await gateway.fetchedCredentials(for: snapshot) == nil : false
        let file = try makeFile(path, isHeld: isHeld)
        for learnt in forgotten { await learnt.reset() }
        session.update { $0.isOnRecord = true }
        try start(file, isScaled: isScaled, variables: variables)
        console.notice(.recordingBegun(Code(path)))
    }

    /// Ends the active recording.
    ///
    /// - Throws: `ShellFailure` if no recording is active.
    package func stop() throws {
        guard let path = recorder.end() else {
            throw ShellFailure.configuration(.recordingNotUnderWay, next: .recordingNotUnderWayNext)
        }
        session.update { $0.isOnRecord = false }
        console.notice(.recordingEnded(Code(path)))
    }

    private func makeFile(_ path: String, isHeld: Bool) throws -> RecordingFile {
        do throws(SystemCallError) {
            return try RecordingFile(creating: path, secrets: recorder.secrets, isHeld: isHeld)
        } catch {
            throw ShellFailure.unrecordable(path, error)
        }
    }

    private func start(
        _ file: RecordingFile,
        isScaled: Bool,
        variables: [(name: String, value: Value)]
    ) throws(ShellFailure) {
        let snapshot = session.snapshot
        let origin = recorder.time.pace()
        let header = RecordingHeader(
            startMilliseconds: origin.milliseconds,
            language: console.localeLanguage,
            surface: RecordingHeader.Surface(console),
            exchange: RecordingHeader.Exchange(snapshot),
            scope: snapshot.scope,
            settings: RecordingHeader.Setting.all(of: snapshot.settings),
            variables: variables,
            isScaled: isScaled
        )
        var generator = SystemRandomNumberGenerator()
        recorder.onFailure { [session] _, _ in session.update { $0.isOnRecord = false } }
        recorder.begin(header, in: file, from: origin, scale: isScaled ? .random(using: &generator) : nil)
        if case .unwritable(let number) = recorder.failure {
            try? FileNames.remove(file.path)
            throw .unwritable(file.path, SystemCallError(number: number, operation: .write, path: file.path))
        }
        recorder.onFailure { [session, console] path, failure in
            session.update { $0.isOnRecord = false }
            console.notice(Self.message(of: failure, path))
        }
    }

    private static func message(of failure: RecordingFile.Failure, _ path: String) -> Message {
        switch failure {
        case .secret: .recordingBrokeOffForSecret(Code(path))
        case .unwritable(let number):
            .recordingBrokeOffForFile(Code(path), reason: number.reason)
        }
    }
}

extension RecordingHeader.Setting {
    /// The settings that are not at their defaults, of those that a recording keeps.
    static func all(of settings: SettingsStore) -> [RecordingHeader.Setting] {
        let names = Set(ShellSettings().declarations.filter(\.isRecorded).map(\.name))
        return SettingOrigin.allCases.filter { $0 != .defaultValue }.flatMap { origin in
            settings.values(from: origin).filter { names.contains($0.name) }.map {
                RecordingHeader.Setting(name: $0.name, text: $0.text, origin: origin)
            }
        }
    }
}

extension Value {
    /// Whether it contains a number, which a scaled recording must not contain unscaled.
    var holdsNumber: Bool {
        switch self {
        case .number, .record: true
        case .list(let values): values.contains(where: \.holdsNumber)
        case .text, .duration, .boolean, .nothing: false
        }
    }
}
