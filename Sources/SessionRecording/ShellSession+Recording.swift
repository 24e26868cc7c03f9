import ShellRuntime

extension ShellSession {
    /// Refuses to change what a recording does not hold, such as where requests go: its replay would not know.
    func refuseOnRecord(_ command: String, _ setting: String, in schema: ShellSettings) throws {
        guard isOnRecord, schema.declaration(named: setting)?.isRecorded == false else { return }
        throw ShellFailure.aboutThisMachine("\(command) \(setting)")
    }
}
