/// A request as it may be shown: host, path and parameters, with the signature left out.
public struct RequestSummary: Hashable, Sendable, CustomStringConvertible {
    /// Where it went.
    public let baseURL: BaseURL

    /// The path.
    public let path: String

    /// The parameters in the order sent, without the signature.
    public let parameters: [QueryParameter]

    /// As it may be shown.
    public var description: String {
        let query = parameters.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
        return "GET \(baseURL)\(path)" + (query.isEmpty ? "" : "?\(query)")
    }

    /// `target` with the value of its signature replaced.
    static func redactedTarget(_ target: String) -> String {
        target.split(separator: "&", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("signature=") ? "signature=\(Redaction.mark)" : String($0) }
            .joined(separator: "&")
    }
}
