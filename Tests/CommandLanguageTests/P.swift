import Testing
@Test func placeholderCommandLanguageTests() {}
