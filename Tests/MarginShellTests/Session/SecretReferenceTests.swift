import Testing

@testable import MarginShell

@Suite struct SecretReferenceTests {
    @Test(arguments: [
        ("env:NAME_1", SecretReference.environment("NAME_1")), ("file:~/.keys/a.pem", .file("~/.keys/a.pem")),
        ("keyring:work", .keyring("work")), ("prompt", .prompt),
    ])
    func `a reference names a place and prints as it is written`(text: String, expected: SecretReference) {
        #expect(SecretReference(text) == expected)
        #expect(expected.description == text)
    }

    @Test func `a command prints with the quotes that make it one word`() throws {
        let reference = try #require(SecretReference("command:pass show \"x\""))
        #expect(reference == .command("pass show \"x\""))
        #expect(reference.description == "command:\"pass show \\\"x\\\"\"")
    }

    @Test(arguments: ["", "abc", "env:", "env:A B", "env:$(x)", "file:", "http://x", "NhqPtmdSJYdKjVHjA7PZj4Mge3R5"])
    func `anything else is none`(text: String) {
        #expect(SecretReference(text) == nil)
    }
}
