package import ShellRuntime

/// The commands that act upon the session alone.
package enum SessionCommandList {
    /// - Parameter names: what knows the pairs that exchanges listed.
    package static func all(of session: ShellSession, names: any PairChecking) -> [any Command] {
        let schema = ShellSettings()
        return [
            UseCommand(session: session, names: names),
            SetCommand(session: session, schema: schema),
            UnsetCommand(session: session, schema: schema),
        ]
    }
}
