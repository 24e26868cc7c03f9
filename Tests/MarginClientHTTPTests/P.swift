import Testing
@Test func placeholderMarginClientHTTPTests() {}
