import CommandLanguage
enum SyntaxWording {
    static let english: [ShellMessage: String] = [:]; static let chinese: [ShellMessage: String] = [:]
}
enum RuntimeWording {
    static let english: [ShellMessage: String] = [:]; static let chinese: [ShellMessage: String] = [:]
}
