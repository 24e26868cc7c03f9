import Testing

@testable import ShellSession

@Suite struct SecretReferenceTests {
    @Test(arguments: [
        ("env:NAME_1", SecretReference.environment("NAME_1"), "env:NAME_1"),
        ("file:~/.keys/a.pem", .file("~/.keys/a.pem"), "file:~/.keys/a.pem"),
        ("command:pass show x", .command("pass show x"), #"command:"pass show x""#),
        ("keyring:work", .keyring("work"), "keyring:work"), ("prompt", .prompt, "prompt"),
    ])
    func `a reference names a place and prints as the language writes it`(
        text: String,
        expected: SecretReference,
        written: String
    ) {
        #expect(SecretReference(text) == expected)
        #expect(expected.description == written)
    }

    @Test(arguments: ["", "abc", "env:", "env:A B", "env:$(x)", "file:", "http://x", "NhqPtmdSJYdKjVHjA7PZj4Mge3R5"])
    func `anything else is none`(text: String) {
        #expect(SecretReference(text) == nil)
    }
}
