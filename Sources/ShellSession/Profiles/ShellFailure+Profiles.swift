import CommandLanguage
import BinanceMargin
package import ShellRuntime
import SystemCalls

// What goes wrong with the files of profiles: status 78.
extension ShellFailure {
    static func profileExists(_ name: String) -> ShellFailure {
        configuration(
            ProfileMessage.exists.message(.code("profile", name)),
            next: ProfileMessage.existsNext.message()
        )
    }

    /// Goes with the diagnostics themselves, which are shown before.
    package static func profileHasMistakes(_ name: String) -> ShellFailure {
        configuration(
            ProfileMessage.hasMistakes.message(.code("profile", name)),
            next: ProfileMessage.hasMistakesNext.message()
        )
    }

    /// Goes with the diagnostics themselves, which are shown before.
    static func startFileHasMistakes(_ path: String) -> ShellFailure {
        configuration(ProfileMessage.startFileHasMistakes.message(.code("path", path)))
    }

    static func profileOpen(path: String) -> ShellFailure {
        configuration(
            ProfileMessage.openToOthers.message(.code("path", path)),
            next: ShellMessage.secretFileOpenNext.message(.code("command", "chmod 600 \(WordText.spelled(path))"))
        )
    }

    /// A folder of profiles in which others may put theirs.
    static func profilesFolderOpen(_ path: String) -> ShellFailure {
        configuration(
            ProfileMessage.folderOpen.message(.code("path", path)),
            next: ShellMessage.secretFileOpenNext.message(.code("command", "chmod 700 \(WordText.spelled(path))"))
        )
    }

    static func profileForeign(path: String) -> ShellFailure {
        configuration(
            ProfileMessage.foreign.message(.code("path", path)),
            next: ProfileMessage.foreignNext.message()
        )
    }

    static var noHome: ShellFailure {
        configuration(ProfileMessage.noHome.message(), next: ProfileMessage.noHomeNext.message())
    }

    static func unknownHost(_ baseURL: BaseURL) -> ShellFailure {
        configuration(
            ProfileMessage.unknownHost.message(.code("url", baseURL.description)),
            next: ProfileMessage.unknownHostNext.message()
        )
    }

    static func jobsInTheWay(_ jobs: [String]) -> ShellFailure {
        configuration(
            ProfileMessage.jobsInTheWay.message(.text("jobs", jobs.joined(separator: "; "))),
            next: ProfileMessage.jobsInTheWayNext.message()
        )
    }

    /// A file that a statement or a flag names and that cannot be written: status 74 where there is no room for it or
    /// the device fails, else 78.
    static func unwritable(_ path: String, _ error: SystemCallError) -> ShellFailure {
        let message = ShellMessage.fileUnwritable.message(.code("path", path), error.number.reason("reason"))
        guard error.number.isDeviceFailure else {
            return configuration(message, next: ShellMessage.fileUnreadableNext.message())
        }
        return ShellFailure(
            status: .output,
            category: .output,
            message: message,
            nextStep: Message(SystemMessage.outputUnwritableNext)
        )
    }
}
