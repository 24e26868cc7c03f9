import Testing
@Test func placeholderSystemCallsTests() {}
