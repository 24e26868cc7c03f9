import Testing
@Test func placeholderMarginShellTests() {}
