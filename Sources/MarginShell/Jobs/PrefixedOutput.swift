/// Puts a job's number before each of its lines.
struct PrefixedOutput: TextOutput {
    let prefix: String
    let output: any TextOutput

    func write(_ text: String) throws {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        try output.write(lines.map { prefix + $0 + "\n" }.joined())
    }

    func finish() async throws {
        try await output.finish()
    }
}
