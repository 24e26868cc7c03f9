import Testing
@Test func placeholderSandboxExchangeTests() {}
