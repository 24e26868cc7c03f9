/// Turns a message into words, with each argument rendered after its kind.
package protocol MessageWording: Sendable {
    func text(for message: Message) -> String
}
