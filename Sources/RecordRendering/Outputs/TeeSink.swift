import ShellRuntime

/// Two sinks that get the same answers, each in its own form: a table on the screen, records in the file.
struct TeeSink: OutputSink {
    let first: any OutputSink
    let second: any OutputSink

    var showsInPlace: Bool { first.showsInPlace || second.showsInPlace }

    func begin() async throws {
        try await first.begin()
        try await second.begin()
    }

    func write(_ item: OutputItem) throws {
        try first.write(item)
        try second.write(item)
    }

    func abandon() async throws {
        try await first.abandon()
        try await second.abandon()
    }

    func finish() async throws {
        try await first.finish()
        try await second.finish()
    }
}
