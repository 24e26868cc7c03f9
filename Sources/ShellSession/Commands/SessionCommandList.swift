package import ShellRuntime

/// The commands that only use the session.
package enum SessionCommandList {
    /// - Parameter names: the pairs that exchanges have listed.
    package static func all(of session: ShellSession, names: any PairChecking) -> [any Command] {
        let schema = ShellSettings()
        return [
            UseCommand(session: session, names: names),
            SetCommand(session: session, schema: schema),
            UnsetCommand(session: session, schema: schema),
        ]
    }
}
