import Testing
@Test func placeholderMarginClientTests() {}
