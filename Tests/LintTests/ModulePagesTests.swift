import Foundation
import Testing

/// What documents say of the modules is true.
@Suite struct ModulePagesTests {
    /// The folders of modules, which may be in a folder of their kind, such as `Development`.
    private func modules() throws -> Set<String> {
        let sources = SourceTree.repository.appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var found: Set<String> = []
        for case let file as URL in files where ["swift", "c", "h"].contains(file.pathExtension) {
            let path = file.pathComponents.dropFirst(sources.pathComponents.count)
            if let name = path.first(where: { $0 != "Development" }) { found.insert(name) }
        }
        return found
    }

    private func text(of path: String) throws -> String {
        try String(contentsOf: SourceTree.repository.appending(path: path), encoding: .utf8)
    }

    @Test func `the architecture names every module`() throws {
        let page = try text(of: "Sources/MarginShell/MarginShell.docc/Architecture.md")
        let missing = try modules().filter { !page.contains("`\($0)`") }
        #expect(missing.isEmpty)
    }

    @Test func `the README names every module that the architecture has in its tables`() throws {
        let page = try text(of: "Sources/MarginShell/MarginShell.docc/Architecture.md")
        let readme = try text(of: "README.md")
        let named = page.matches(of: /(?m)^\| `([A-Za-z]+)` \|/).map { String($0.1) }
        #expect(named.count > 20)
        #expect(named.filter { $0 != "CEditline" && !readme.contains("`\($0)`") } == [])
    }
}
