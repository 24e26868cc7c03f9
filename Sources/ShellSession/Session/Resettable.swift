/// What a session learnt that the replay of a recording could not know: a recording that begins has it forgotten.
package protocol Resettable: Sendable {
    /// Forgets what was learnt.
    func reset() async
}
