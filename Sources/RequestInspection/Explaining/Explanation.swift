package import BinanceMargin

/// A request that a statement would send, with the origin of its parameters.
package struct Explanation: Sendable {
    /// A parameter of the query.
    package struct Parameter: Sendable {
        package let name: String
        package let value: String
        package let origin: ParameterOrigin

        /// `name=value` as it is in the query.
        package var encoded: String { "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(value))" }

        package init(name: String, value: String, origin: ParameterOrigin) {
            self.name = name
            self.value = value
            self.origin = origin
        }
    }

    /// The statement as written.
    package let statement: String

    package let request: PreparedRequest

    /// Its parameters in the order sent, without the signature.
    package let parameters: [Parameter]

    /// The signature, if a timestamp was given: it can be compared with another program's, byte for byte. If the
    /// exchange could still accept it, only the first characters: the whole signature would give access to the account.
    package let signature: String?

    /// A command that sends the same request and signs it with a key from the environment. It contains no secret.
    package let curl: String

    /// Whether the request would go to the embedded exchange.
    package let isSimulated: Bool
}
