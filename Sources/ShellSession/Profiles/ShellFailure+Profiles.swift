import BilingualText
import CommandLanguage
package import ShellRuntime

// Failures of profile files: status 78.
extension ShellFailure {
    package static func profileExists(_ name: String) -> ShellFailure {
        configuration(.profileExists(Code(name)), next: .profileExistsNext)
    }

    /// Follows the diagnostics, which are shown first.
    package static func profileHasErrors(_ name: String) -> ShellFailure {
        configuration(.profileHasErrors(Code(name)), next: .profileHasErrorsNext)
    }

    /// Follows the diagnostics, which are shown first.
    package static func startFileHasErrors(_ path: String) -> ShellFailure {
        configuration(.startFileHasErrors(Code(path)))
    }

    package static func profileOpen(path: String) -> ShellFailure {
        configuration(
            .profileOpenToOthers(Code(path)),
            cause: .profileOpen,
            next: .secretFileOpenNext("chmod 600 \(WordText.spelled(path))")
        )
    }

    /// A folder of profiles that others can write to.
    static func profilesFolderOpen(_ path: String) -> ShellFailure {
        configuration(.profileFolderOpen(Code(path)), next: .secretFileOpenNext("chmod 700 \(WordText.spelled(path))"))
    }

    static func profileForeign(path: String) -> ShellFailure {
        configuration(.profileForeign(Code(path)), cause: .profileOpen, next: .profileForeignNext)
    }

    package static func jobsInTheWay(_ jobs: [String]) -> ShellFailure {
        configuration(.jobsInTheWay(jobs.joined(separator: "; ")), next: .jobsInTheWayNext)
    }
}
