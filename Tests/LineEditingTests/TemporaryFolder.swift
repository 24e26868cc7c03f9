import Glibc

/// A folder of a test's own, removed with what is in it.
final class TemporaryFolder {
    let path: String

    /// Why there is none.
    struct Failure: Error {}

    init() throws {
        let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/marginsh-test-XXXXXX\0".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw Failure() }
        let bytes = template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
        path = String(decoding: bytes, as: UTF8.self)
    }

    deinit {
        for name in names { _ = unsafe unlink("\(path)/\(name)") }
        _ = unsafe rmdir(path)
    }

    /// The names of the files.
    var names: [String] {
        guard let folder = unsafe opendir(path) else { return [] }
        defer { _ = unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let bytes = unsafe withUnsafeBytes(of: entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
            names.append(String(decoding: bytes, as: UTF8.self))
        }
        return names.filter { $0 != "." && $0 != ".." }
    }

    /// The contents of a file; nil if it does not exist.
    func text(of name: String) -> String? {
        guard let file = unsafe fopen("\(path)/\(name)", "r") else { return nil }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = unsafe fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The number in a file.
    func number(in name: String) -> Int32? {
        text(of: name).flatMap { Int32($0.prefix { $0 != "\n" }) }
    }

    /// Makes a file.
    func write(_ text: String, to name: String, mode: mode_t = 0o600) {
        guard let file = unsafe fopen("\(path)/\(name)", "w") else { return }
        unsafe fputs(text, file)
        unsafe fclose(file)
        _ = unsafe chmod("\(path)/\(name)", mode)
    }
}
