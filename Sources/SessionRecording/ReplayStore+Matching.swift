package import BilingualText
import CommandLanguage
import ExchangeAccess
package import InjectedTime
package import ShellRuntime
package import ShellSession
import SystemCalls

extension ReplayStore {
    /// Checks that all recorded requests were sent, and no others.
    ///
    /// - Parameter status: the exit status of the run.
    /// - Returns: `status`, or 9 if a request without a response was reported already.
    /// - Throws: `ShellFailure` of status 9.
    package func checkMatch(endingWith status: UInt8) throws -> UInt8 {
        if isMismatchShown { return ExitStatus.replay.rawValue }
        if let mismatch {
            let words = ShellFailure.notRecorded(mismatch.request.description, nearest: mismatch.nearest?.description)
            throw ShellFailure.replay(words.message, next: words.next)
        }
        guard let first = leftOver.first else { return status }
        throw ShellFailure.replay(
            .recordingLeftOver(leftOver.count, request: Code(first.description)),
            next: .recordingLeftOverNext
        )
    }

    /// Reads the recording at `path`.
    ///
    /// - Throws: `ShellFailure` of status 9 if it is not a recording, damaged or truncated, and of 78 if it cannot be
    ///   read.
    package static func read(_ path: String, isLoose: Bool = false) throws(ShellFailure) -> ReplayStore {
        let bytes: [UInt8]
        do throws(BoundedFile.Failure) {
            bytes = try BoundedFile.read(path, limit: RecordingReader.largestFile)
        } catch {
            throw ShellFailure.unreadable(path, error)
        }
        do throws(RecordingFault) {
            return ReplayStore(try RecordingReader.read(bytes, acceptsCut: isLoose), isLoose: isLoose)
        } catch {
            throw ShellFailure.recording(path, error)
        }
    }
}

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
