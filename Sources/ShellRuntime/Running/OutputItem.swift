/// A piece of output.
package enum OutputItem: Sendable {
    case answer(Answer)
    case line(String)
}
