import SystemCalls

/// A log file with one record per line; older files are kept next to it with numbers.
struct LogFile {
    /// The size at which the file is rotated, in bytes.
    static let largest: Int64 = 1 << 20

    /// The number of old files that are kept.
    static let generations = 3

    let path: String

    /// Adds a line, after rotating the file if it is too large.
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
