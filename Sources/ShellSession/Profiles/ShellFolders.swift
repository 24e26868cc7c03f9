/// The folders of this program's files, by the XDG base directory specification.
package struct ShellFolders: Hashable, Sendable {
    /// Profiles and the start file; nil if neither the variable nor a home directory is set.
    package let configuration: String?

    /// History and approvals.
    package let state: String?

    package let home: String?

    /// Reads `XDG_CONFIG_HOME`, `XDG_STATE_HOME` and `HOME`; the specification says to ignore relative ones.
    package init(environment: (String) -> String?) {
        func absolute(_ name: String) -> String? {
            environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        let home = absolute("HOME")
        self.home = home
        configuration = (absolute("XDG_CONFIG_HOME") ?? home.map { $0 + "/.config" }).map { $0 + "/marginsh" }
        state = (absolute("XDG_STATE_HOME") ?? home.map { $0 + "/.local/state" }).map { $0 + "/marginsh" }
    }

    package var approvalsFile: String? { state.map { $0 + "/approved" } }

    package var namesFolder: String? { state }

    /// The folder of keys that are not in a keyring.
    package var keysFolder: String? { configuration.map { $0 + "/keys" } }

    package var startFile: String? { configuration.map { $0 + "/rc.msh" } }

    package var profilesFolder: String? { configuration.map { $0 + "/profiles" } }

    var defaultProfileFile: String? { configuration.map { $0 + "/default-profile" } }
}
