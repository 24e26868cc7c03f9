import Testing
@Test func placeholderShellApplicationTests() {}
