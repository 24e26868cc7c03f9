import BilingualText
import CommandLanguage
import ExchangeAccess
import InjectedTime
package import ShellRuntime
import ShellSession
package import SystemCalls

extension Recorder {
    /// Keeps a text that is to run now.
    ///
    /// - Parameters:
    ///   - outOfHistory: the commands whose statements no recording may contain.
    ///   - onReplacing: called where something in the text is replaced, before it is kept.
    /// - Returns: what runs in its place, so that the session and its replay never differ.
    /// - Throws: `ShellFailure` where the text cannot be kept, and so must not run.
    package func keep(
        _ text: SessionText,
        _ arguments: [String],
        _ concealment: SecretConcealment,
        without outOfHistory: CommandsOutOfHistory,
        onReplacing: () -> Void
    ) throws(ShellFailure) -> SafeRun {
        // What is in no history is in no recording, whose statement would be kept before it could refuse.
        if let command = outOfHistory.first(in: text.source) { throw ShellFailure.aboutThisMachine(command) }
        let safe = try SafeRun(text, arguments, secrets: secrets, concealment)
        if safe.isReplaced { onReplacing() }
        if let wall = time.followWallStep() { note(.clock(milliseconds: wall)) }
        note(.run(safe.run))
        return safe
    }

    /// Keeps a script that was read; nil for one that is outside of the folder of the script that named it.
    ///
    /// - Returns: what runs in its place: the script itself where no recording is under way.
    /// - Throws: `ShellFailure` where the script has a command that no recording may contain.
    package func keep(
        _ script: LoadedScript?,
        of path: String,
        without outOfHistory: CommandsOutOfHistory
    ) throws(ShellFailure) -> LoadedScript? {
        guard isActive else { return script }
        let path = SafeRun.safe(path, secrets)
        guard let script else {
            note(.script(RecordedScript(path: path, reading: .outsideFolder)))
            return nil
        }
        let source = script.source
        if let command = outOfHistory.first(in: source) {
            note(.script(RecordedScript(path: path, reading: .aboutThisMachine)))
            throw ShellFailure.aboutThisMachine(command)
        }
        let text = SafeRun.safe(source.text(in: SourceRange(0, source.bytes.count)), secrets)
        note(.script(RecordedScript(path: path, reading: .text(text))))
        return LoadedScript(
            source: SourceFile(name: source.name, text: text),
            folder: script.folder,
            identity: script.identity,
            trust: script.trust,
            root: script.root,
            isOutsideFolder: script.isOutsideFolder
        )
    }

    /// Keeps that a script could not be read.
    ///
    /// - Parameter name: what messages call the script where no recording is under way.
    /// - Returns: the failure that says so.
    package func keep(_ failure: BoundedFile.Failure, of path: String, named name: String) -> ShellFailure {
        guard isActive else { return .unreadable(name, failure) }
        let safe = SafeRun.safe(path, secrets)
        note(.script(RecordedScript(path: safe, failure)))
        return .unreadable(safe, failure)
    }
}

extension ReplayStore {
    /// The script that the recorded session read by the name `path`; nil where it was outside of the folder of the script
    /// that named it.
    ///
    /// - Throws: `ShellFailure` where the recording contains none, or the session could not read it.
    package func script(_ path: String, trust: Trust) throws -> LoadedScript? {
        guard let script = takeScript(path) else {
            throw ShellFailure.replay(.recordingScriptMissing(Code(path)), next: .recordingUnknownRequestNext)
        }
        if script.reading == .outsideFolder { return nil }
        return LoadedScript(
            source: SourceFile(name: path, text: try script.text),
            folder: nil,
            identity: path,
            trust: trust,
            isOutsideFolder: false
        )
    }
}
