import Foundation
import Testing

@Suite struct StructureTests {
    private func structure(_ arguments: String...) throws -> SourceTree.Outcome {
        try SourceTree.run(["python3", SourceTree.repository.appending(path: "scripts/structure").path] + arguments)
    }

    @Test func `neither modules nor the folders of a module depend on each other in a circle`() throws {
        let outcome = try structure()
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output.contains("    ShellRuntime -> BilingualText CommandLanguage"))
    }

    @Test func `folders that use each other's types are found`() throws {
        let tree = try SourceTree()
        try tree.write("struct Upper { let lower: Lower }\n", to: "Sources/Planted/Above/Upper.swift")
        try tree.write("struct Lower {}\n", to: "Sources/Planted/Below/Lower.swift")
        #expect(try structure("--root", tree.path).status == 0)
        try tree.write("struct Lower {}\nfunc f(_ upper: Upper) {}\n", to: "Sources/Planted/Below/Lower.swift")
        let outcome = try structure("--root", tree.path)
        #expect(outcome.status == 1)
        #expect(
            outcome.output.hasSuffix(
                "Planted: folders in a circle: Above Below; Above -> Below by Lower; Below -> Above by Upper\n"
            )
        )
    }

    @Test func `a name in a comment or a text is not a use`() throws {
        let tree = try SourceTree()
        try tree.write("struct Upper { let lower: Lower }\n", to: "Sources/Planted/Above/Upper.swift")
        try tree.write(
            "/// As ``Upper`` says.\nstruct Lower { let text = \"Upper\" }\n",
            to: "Sources/Planted/Below/Lower.swift"
        )
        #expect(try structure("--root", tree.path).status == 0)
    }
}
