import Testing
@Test func placeholderShellRuntimeTests() {}
