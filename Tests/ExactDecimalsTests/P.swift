import Testing
@Test func placeholderExactDecimalsTests() {}
