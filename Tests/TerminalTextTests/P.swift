import Testing
@Test func placeholderTerminalTextTests() {}
