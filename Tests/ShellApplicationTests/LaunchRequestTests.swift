import Testing

@testable import ShellApplication

struct LaunchRequestTests {
    @Test(arguments: [
        [],
        ["-c", "quit"],
        ["-c", "borrow BTC", "-c", ""],
        ["--profile", "work", "-c", "quit"],
        ["-c", "quit", "--profile", "work"],
        ["morning.msh"],
        ["--profile", "work", "morning.msh", "BTC", "a b"],
        ["sandbox"],
    ])
    func `a plain start is read as the parser of flags reads it`(words: [String]) throws {
        let plain = try #require(LaunchRequest(plain: words))
        let parsed = try LaunchRequest(parsing: words)
        #expect(String(reflecting: plain) == String(reflecting: parsed))
    }

    @Test(arguments: [
        ["--version"],
        ["--help"],
        ["-c"],
        ["-c", "--help"],
        ["--profile"],
        ["--virtual-time", "-c", "quit"],
        ["-c", "quit", "morning.msh"],
        ["-"],
        ["morning.msh", "--help"],
        ["sandbox", "--port", "0"],
    ])
    func `what is not plain is left to ArgumentParser`(words: [String]) {
        #expect(LaunchRequest(plain: words).map { _ in words } == nil)
    }
}
