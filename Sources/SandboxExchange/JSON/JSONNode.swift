/// A JSON value that was read, with its place in the text so that an error can point at it.
struct JSONNode: Sendable {
    indirect enum Content: Sendable {
        case object([Member])
        case array([JSONNode])
        case string(String)
        /// A number's own text: no digit is lost.
        case number(String)
        case bool(Bool)
        case null
    }

    /// A name and its value, in the order read.
    struct Member: Sendable {
        let name: String
        let nameOffset: Int
        let value: JSONNode
    }

    let content: Content
    /// Where the value begins, in bytes from the start of the text.
    let offset: Int
}
