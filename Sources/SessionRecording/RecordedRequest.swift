import BinanceEndpoints
import BinanceMargin
import ShellSession

/// What a request means: its path and parameters, without its timestamp and signature.
package struct RecordedRequest: Hashable, Sendable {
    struct Parameter: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// The parameters that are part of a request's meaning, in the order they are stored in; those that the table declares
    /// for its path come after them.
    static let parameterNames = [
        "asset", "assets", "coin", "symbol", "symbols", "isolatedSymbol", "isIsolated", "type", "recvWindow",
    ]

    let path: String
    let parameters: [Parameter]

    /// - Parameter target: path and query.
    init(target: String) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = Self.known(String(parts[0]))
        let pairs = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { pair in
            pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        }
        let declared = EndpointRow.at(path)?.parameters.map(\.name) ?? []
        let names = Self.parameterNames + declared.filter { !Self.parameterNames.contains($0) }
        parameters = names.compactMap { name in
            guard let pair = pairs.first(where: { $0[0] == name }), pair.count == 2 else { return nil }
            return Parameter(name: name, value: SafeText.make(Self.decoded(pair[1])))
        }
    }

    init(path: String, parameters: [Parameter]) {
        self.path = path
        self.parameters = parameters
    }

    private static func known(_ path: String) -> String {
        SafeText.paths.contains(path) || EndpointRow.at(path)?.path == path ? path : "/other"
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// How similar two requests are; higher is more similar.
    func likeness(to other: RecordedRequest) -> Int {
        guard path == other.path else { return 0 }
        let shared = Set(parameters).intersection(other.parameters).count
        let names = Set(parameters.map(\.name)).intersection(other.parameters.map(\.name)).count
        return 1 + 2 * shared + names
    }
}

extension RecordedRequest: CustomStringConvertible {
    /// Path and query in readable form.
    package var description: String {
        let query = parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        return query.isEmpty ? path : "\(path)?\(query)"
    }
}
