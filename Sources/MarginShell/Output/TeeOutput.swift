/// Two outputs that get the same text.
struct TeeOutput: TextOutput {
    let first: any TextOutput
    let second: any TextOutput

    func begin() async throws {
        try await first.begin()
        try await second.begin()
    }

    func write(_ text: String) throws {
        try first.write(text)
        try second.write(text)
    }

    func finish() async throws {
        try await first.finish()
        try await second.finish()
    }
}
