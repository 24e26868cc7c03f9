import BilingualText
import CommandLanguage
package import ShellRuntime

extension ShellSession {
    /// Refuses to change what a recording does not contain, such as where requests go: its replay would not know.
    func refuseOnRecord(_ command: String, _ setting: String, in schema: ShellSettings) throws {
        guard isOnRecord, schema.declaration(named: setting)?.isRecorded == false else { return }
        throw ShellFailure.aboutThisMachine("\(command) \(setting)")
    }
}

extension SettingDeclaration {
    /// Whether a recording keeps the setting; it keeps none with a secret, an address or a file.
    package var isRecorded: Bool {
        guard !isSecret, permission == nil else { return false }
        switch kind {
        case .url, .secretReference, .path, .text: return false
        case .integer, .duration, .choice, .boolean: return true
        }
    }
}

extension ShellFailure {
    /// A command that cannot be recorded.
    package static func aboutThisMachine(_ command: String) -> ShellFailure {
        configuration(.recordingRefusesCommand(Code(command)), next: .recordingRefusesCommandNext)
    }
}
