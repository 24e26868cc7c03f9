import TestSupport
import CommandLanguage
import ShellRuntime
import Testing

@testable import ShellSession

@Suite struct ProfileStoreTests {
    private let bench: ProfileWorkbench
    private let work: ProfileName
    private let home: ProfileName

    init() throws {
        bench = try ProfileWorkbench()
        work = try #require(ProfileName("work"))
        home = try #require(ProfileName("home"))
    }

    @Test func `without a folder there is neither a profile nor a default`() throws {
        #expect(try bench.store.names().isEmpty)
        #expect(try bench.store.defaultName == nil)
    }

    @Test func `only files that could be profiles are listed, sorted`() throws {
        for name in ["work.msh", "b.msh", "work.msh.1x2y~", "notes.txt", "sandbox.msh", "a b.msh"] {
            try bench.folder.write("", to: "marginsh/profiles/\(name)")
        }
        #expect(try bench.store.names().map(\.text) == ["b", "work"])
    }

    @Test func `renaming takes the default along and overwrites nothing`() throws {
        try bench.store.save("set timeout 20s\n", as: work)
        try bench.store.setDefault(work)
        try bench.store.save("", as: home)
        #expect(throws: ShellFailure.self) { try bench.store.rename(work, to: home) }
        try bench.store.delete(home)
        try bench.store.rename(work, to: home)
        #expect(try bench.store.names() == [home])
        #expect(try bench.store.defaultName == home)
    }

    @Test func `deleting the default leaves none`() throws {
        try bench.store.save("", as: work)
        try bench.store.setDefault(work)
        try bench.store.delete(work)
        #expect(try bench.store.defaultName == nil)
        #expect(throws: ShellFailure.self) { try bench.store.delete(work) }
    }

    @Test(.timeLimit(.minutes(1)))
    func `ten shells at once find one whole version or none`() async throws {
        let (store, work) = (bench.store, work)
        // Long enough that a torn write would show.
        let versions = (0..<10).map { number in
            String(repeating: "set timeout \(number + 1)s # \(number)\n", count: 500)
        }
        let torn = await withTaskGroup(of: Int.self) { group in
            for version in versions {
                group.addTask {
                    var torn = 0
                    for round in 0..<20 {
                        try? store.save(version, as: work)
                        if round % 5 == 4 { try? store.delete(work) }
                        guard let file = try? store.fileIfAny(of: work) else { continue }
                        if !versions.contains(String(decoding: file.source.bytes, as: UTF8.self)) { torn += 1 }
                    }
                    return torn
                }
            }
            return await group.reduce(0, +)
        }
        #expect(torn == 0)
    }

    @Test func `without a home directory there is a reason`() {
        let store = ProfileStore(folders: ShellFolders(environment: { _ in nil }))
        #expect(throws: ShellFailure.self) { try store.names() }
    }

    @Test(arguments: [
        (["HOME": "/h"], "/h/.config/marginsh/profiles"),
        (["HOME": "/h", "XDG_CONFIG_HOME": "/c"], "/c/marginsh/profiles"),
        (["HOME": "/h", "XDG_CONFIG_HOME": "relative"], "/h/.config/marginsh/profiles"),
    ])
    func `the folder follows the XDG rules`(variables: [String: String], path: String) throws {
        #expect(try ProfileStore(folders: ShellFolders(environment: { variables[$0] })).profilesFolder == path)
    }
}
