import Testing

/// The words to avoid, planted in every kind of text that people read.
@Suite struct WordLintTests {
    private let tree: SourceTree

    init() throws {
        tree = try SourceTree()
    }

    private func problems(in text: String, at path: String) throws -> [String] {
        try tree.write(text, to: path)
        return try tree.lint().lines.filter { $0.contains(": words: ") }.map(String.init)
    }

    @Test(arguments: [
        "nobody", "whoever", "anew", "mend", "reckoned", "befell", "keeper", "stands",  // lint:words
        "behind", "told", "rung", "ladder", "question", "answers", "finding", "mistakes",  // lint:words
        "blank", "alone", "beside", "lives", "desk", "is no address", "nothing at all",  // lint:words
        "must hold", "it holds.", "it works, since it must", "a line an asset",  // lint:words
        "could be borrowed", "left to lend", "系统余量", "折算率", "应答",  // lint:words
    ])
    func `a word to avoid is found in a comment, a string and a test's name`(word: String) throws {
        let text = """
            let a = 1
            /// Some \(word)
            let b = "some \(word)"
            func `some \(word)`() {}
            let c = \"""
                some \(word)
                \"""
            """
        let path = "Sources/ShellRuntime/Planted.swift"
        let found = try problems(in: text, at: path)
        try #require(found.count == 4, "\(found)")
        for (line, problem) in zip([2, 3, 4, 6], found) {
            #expect(problem.hasPrefix("\(path):\(line): words: `"))
            #expect(problem.contains("`; "), "a problem says what to write instead: \(problem)")
        }
    }

    @Test(arguments: [
        "Sources/ShellRuntime/ShellRuntime.docc/Guide.md", ".github/CONTRIBUTING.md", "README.md", "scripts/run",
        "scripts/examples/tour.msh", "scripts/soak.py", ".ci/run", "Package.swift",
    ])
    func `documents and scripts are read too`(path: String) throws {
        let comment = path == "Package.swift" ? "//" : "#"
        let found = try problems(in: "\(comment) Nothing\n\(comment) is done anew\n", at: path)  // lint:words
        #expect(found == ["\(path):2: words: `anew`; again"])  // lint:words
    }

    @Test(arguments: [
        "/// It stands for a number.", "/// The clock is 3 ms behind.", "/// Behind a proxy.",
        "/// There is no such file.",
        "/// See `question`, and `keeper(of:)`.", "let question = 1",  // lint:words
        "let x = \"\\(question.answer)\"",
        "/// Standard, notebook, bearer, amended, untold, blankets.", "let since = 1  // It goes on, since then.",
        "let x = \"`mistake`\"", "/// A blank line.",
    ])
    func `right uses, code and parts of other words pass`(line: String) throws {
        #expect(try problems(in: line + "\n", at: "Sources/ShellRuntime/Planted.swift") == [])
    }

    @Test func `in a document code passes, and the comments in it do not`() throws {
        let text = """
            Some text with `WORD` in it.

            ```msh
            let WORD = borrow BTC   # the WORD
            ```

            The end.
            """.replacing("WORD", with: "answer")  // lint:words
        let found = try problems(in: text, at: "README.md")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("README.md:4: words: `answer`; ") == true)  // lint:words
    }

    @Test func `the marker allows its line and the next one`() throws {
        let text = """
            // MARK, a saying
            // WORD
            // WORD
            let a = "WORD"  // MARK
            // WORD
            // WORD
            """.replacing("MARK", with: "lint:words").replacing("WORD", with: "nobody")  // lint:words
        let found = try problems(in: text, at: "Sources/ShellRuntime/Planted.swift")
        #expect(found.compactMap { $0.firstMatch(of: /:(\d+): words/)?.1 } == ["3", "6"])
    }

    @Test func `a folder that is not checked yet passes until its entry is not needed`() throws {
        try tree.write("# Folders.\nSources/ShellRuntime\n", to: "scripts/words-not-checked")
        try tree.write("// Nobody.\n", to: "Sources/ShellRuntime/Planted.swift")  // lint:words
        #expect(try tree.lint().output == "")
        try tree.write("// A user.\n", to: "Sources/ShellRuntime/Planted.swift")
        let outcome = try tree.lint()
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasPrefix(
                "scripts/words-not-checked:2: words: warning: `Sources/ShellRuntime` needs no entry"
            )
        )
    }
}
