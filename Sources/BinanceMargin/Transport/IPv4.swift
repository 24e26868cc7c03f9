/// Dotted addresses, as far as this library looks into them.
enum IPv4 {
    /// Whether `text` is an address in 127.0.0.0/8.
    static func isLoopback(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "127" else { return false }
        return parts.allSatisfy { !$0.isEmpty && $0.count <= 3 && UInt8($0) != nil }
    }
}
