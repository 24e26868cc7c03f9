import BilingualText
import CommandLanguage
import BinanceMargin
package import ShellRuntime
import SystemCalls

// What goes wrong with the files of profiles: status 78.
extension ShellFailure {
    static func profileExists(_ name: String) -> ShellFailure {
        configuration(.profileExists(Code(name)), next: .profileExistsNext)
    }

    /// Goes with the diagnostics themselves, which are shown before.
    package static func profileHasMistakes(_ name: String) -> ShellFailure {
        configuration(.profileHasMistakes(Code(name)), next: .profileHasMistakesNext)
    }

    /// Goes with the diagnostics themselves, which are shown before.
    static func startFileHasMistakes(_ path: String) -> ShellFailure {
        configuration(.startFileHasMistakes(Code(path)))
    }

    static func profileOpen(path: String) -> ShellFailure {
        configuration(
            .profileOpenToOthers(Code(path)),
            next: .secretFileOpenNext("chmod 600 \(WordText.spelled(path))")
        )
    }

    /// A folder of profiles in which others may put theirs.
    static func profilesFolderOpen(_ path: String) -> ShellFailure {
        configuration(.profileFolderOpen(Code(path)), next: .secretFileOpenNext("chmod 700 \(WordText.spelled(path))"))
    }

    static func profileForeign(path: String) -> ShellFailure {
        configuration(.profileForeign(Code(path)), next: .profileForeignNext)
    }

    static var noHome: ShellFailure {
        configuration(.noHome, next: .noHomeNext)
    }

    static func unknownHost(_ baseURL: BaseURL) -> ShellFailure {
        configuration(.unknownHost(Code(baseURL.description)), next: .unknownHostNext)
    }

    static func jobsInTheWay(_ jobs: [String]) -> ShellFailure {
        configuration(.jobsInTheWay(jobs.joined(separator: "; ")), next: .jobsInTheWayNext)
    }

    /// A file that a statement or a flag names and that cannot be written: status 74 where there is no room for it or
    /// the device fails, else 78.
    static func unwritable(_ path: String, _ error: SystemCallError) -> ShellFailure {
        let message = Message.fileUnwritable(Code(path), reason: error.number.reason)
        guard error.number.isDeviceFailure else {
            return configuration(message, next: .fileUnreadableNext)
        }
        return ShellFailure(
            status: .output,
            category: .output,
            message: message,
            nextStep: .outputUnwritableNext
        )
    }
}
