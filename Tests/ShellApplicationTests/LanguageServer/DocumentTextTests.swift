import CommandLanguage
import LanguageServer
import Testing

@Suite struct DocumentTextTests {
    private let text = "a\r\né😀b\rc\n"

    @Test(arguments: [
        (
            PositionEncoding.utf8,
            [(0, 0, 0), (0, 1, 1), (1, 0, 3), (1, 2, 5), (1, 6, 9), (1, 7, 10), (2, 1, 12), (3, 0, 13)]
        ),
        (.utf16, [(0, 0, 0), (0, 1, 1), (1, 0, 3), (1, 1, 5), (1, 3, 9), (1, 4, 10), (2, 1, 12), (3, 0, 13)]),
    ])
    func `positions and offsets match in both directions`(_ encoding: PositionEncoding, _ places: [(Int, Int, Int)]) {
        let document = DocumentText(SourceFile(name: "", text: text), encoding: encoding)
        for (line, character, offset) in places {
            let position = DocumentPosition(line: line, character: character)
            #expect(document.offset(of: position) == offset)
            #expect(document.position(of: offset) == position)
        }
    }

    @Test(arguments: [
        (0, 99, 1), (1, .max, 10), (3, 5, 13), (99, 0, 13), (.max, .max, 13),
        // Inside a character of two units, and inside one of two bytes.
        (1, 2, 5),
    ])
    func `a place outside the text is moved to the nearest one`(_ line: Int, _ character: Int, _ offset: Int) {
        let document = DocumentText(SourceFile(name: "", text: text), encoding: .utf16)
        #expect(document.offset(of: DocumentPosition(line: line, character: character)) == offset)
    }

    @Test(arguments: [
        ("file:///a%20b/c.msh", "/a b/c.msh"), ("file://localhost/x", "/x"), ("FILE:///x%e4%bd%a0", "/x你"),
        ("file://host/x", nil), ("untitled:x", nil), ("file:///%zz", nil), ("file:///%00", nil), ("file:///%ff", nil),
        ("file:///%4", nil),
    ])
    func `paths are read from URIs`(_ uri: String, _ path: String?) { #expect(FileURI.path(of: uri) == path) }

    @Test(arguments: ["/a b/ö#?%.msh", "/x"])
    func `a path is the same after a URI`(_ path: String) { #expect(FileURI.path(of: FileURI.uri(of: path)) == path) }
}
