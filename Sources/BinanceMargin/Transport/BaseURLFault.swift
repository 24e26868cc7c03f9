/// Why a text is no ``BaseURL``.
public enum BaseURLFault: Error, Hashable, Sendable {
    /// It does not read `scheme://host[:port]`.
    case malformed
    /// The scheme is neither `https` nor `http`.
    case unsupportedScheme(String)
    /// `http` to a host that is not this machine: keys would travel in the clear.
    case plainRemote(host: String)
    /// A user name or password stands before the host.
    case userInformation
    /// A path, query or fragment follows the host.
    case trailingParts
    /// The port is not in 1...65535.
    case badPort
}
