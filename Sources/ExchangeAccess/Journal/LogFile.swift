import SystemCalls

/// A file that records are added to, a line each; older ones are kept beside it under numbers.
struct LogFile {
    /// A file that would grow beyond this is put aside first, in bytes.
    static let largest: Int64 = 1 << 20

    /// How many old ones are kept.
    static let generations = 3

    let path: String

    /// Adds a line, putting the file aside first where it has grown too large.
    func add(_ line: String) throws(SystemCallError) {
        let text = line + "\n"
        if let status = try? FileStatus(of: path), status.kind == .regular,
            status.size + Int64(text.utf8.count) > Self.largest
        {
            try rotate()
        }
        try FileAppend.append(text, to: path)
    }

    private func rotate() throws(SystemCallError) {
        try? FileNames.remove("\(path).\(Self.generations)")
        for number in (1..<Self.generations).reversed() {
            try? FileNames.rename("\(path).\(number)", to: "\(path).\(number + 1)")
        }
        try FileNames.rename(path, to: "\(path).1")
    }
}
