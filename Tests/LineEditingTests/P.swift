import Testing
@Test func placeholderLineEditingTests() {}
