public import MarginClient

/// What a look at the way to the exchange found, step by step.
public struct ProbeReport: Sendable {
    /// One certificate of the chain the peer sent.
    public struct Certificate: Hashable, Sendable {
        /// Whom it is for, as its text form says.
        public let summary: String
        /// The first second of its validity, since 1970.
        public let notValidBefore: Int64
        /// The last second of its validity, since 1970.
        public let notValidAfter: Int64
    }

    /// How long the name lookup took.
    public let nameLookup: Duration

    /// The addresses found.
    public let addresses: [String]

    /// How long the connection took to stand; nil where it did not.
    public let connect: Duration?

    /// How long TLS took to agree; nil where it did not, or the base URL is plain.
    public let handshake: Duration?

    /// The certificates the peer sent, its own first.
    public let certificates: [Certificate]

    /// What went wrong, at the first step that did.
    public let failure: TransportFailure?
}
