package import BinanceMargin

/// A request that a statement would send, taken apart. Nothing was sent to make it.
package struct Explanation: Sendable {
    /// A parameter of the query, and who put it there.
    package struct Parameter: Sendable {
        package let name: String
        package let value: String
        package let origin: ParameterOrigin

        /// `name=value` as it stands in the query.
        package var encoded: String { "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(value))" }

        package init(name: String, value: String, origin: ParameterOrigin) {
            self.name = name
            self.value = value
            self.origin = origin
        }
    }

    /// The statement as written.
    package let statement: String

    /// The request.
    package let request: PreparedRequest

    /// Its parameters in the order sent, without the signature.
    package let parameters: [Parameter]

    /// The signature, where a timestamp was given: it can then be compared with another program's, byte for byte. Of one
    /// that the exchange could still accept these are the first characters: the whole would open the account.
    package let signature: String?

    /// A command that sends the same request and signs it with a key from the environment. It holds no secret.
    package let curl: String

    /// Whether the embedded exchange would answer.
    package let isSimulated: Bool
}
