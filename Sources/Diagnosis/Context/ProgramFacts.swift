/// This program and how it was started.
package struct ProgramFacts: Sendable {
    package var version: String
    package var build: String
    package var compiler: String
    package var platform: String

    /// Whether a crash writes this process's memory to a file.
    package var dumpsMemory: Bool
    package var isRoot: Bool

    package init(
        version: String = "0",
        build: String = "release",
        compiler: String = "",
        platform: String = "",
        dumpsMemory: Bool = false,
        isRoot: Bool = false
    ) {
        self.version = version
        self.build = build
        self.compiler = compiler
        self.platform = platform
        self.dumpsMemory = dumpsMemory
        self.isRoot = isRoot
    }
}
