package import CommandLanguage
package import ShellRuntime
package import SystemCalls

/// A script that was read but not parsed yet.
package struct ScriptText {
    /// Standard input on the command line.
    package static let standardInput = "-"
    /// In bytes.
    private static let largest = 256 << 20

    package let source: SourceFile
    package let origin: ScriptOrigin

    /// Reads the file at `path`, or standard input up to its end, for the command line.
    package static func read(_ path: String, trust: Trust) throws(ShellFailure) -> ScriptText {
        do throws(BoundedFile.Failure) {
            if path == standardInput {
                let bytes = try BoundedFile.read(Descriptor.standardInput, limit: largest)
                return ScriptText(
                    source: SourceFile(name: "<stdin>", bytes: bytes),
                    origin: ScriptOrigin(folder: nil, identity: nil, trust: trust, owner: standardInput)
                )
            }
            let file = try found(path)
            return ScriptText(
                source: SourceFile(name: path, bytes: try file.read(limit: largest)),
                origin: origin(of: path, real: file.realPath, trust: trust)
            )
        } catch {
            throw .unreadable(path, error)
        }
    }

    /// The origin of an editor's text for the file at `path`, which may not exist yet.
    package static func origin(of path: String, trust: Trust) -> ScriptOrigin {
        let real = FoundFile.realPath(of: path)
        let name = path.split(separator: "/").last ?? ""
        return origin(
            of: path,
            real: real ?? FoundFile.realPath(of: Directory.containing(path)).map { $0 + "/" + name },
            trust: trust
        )
    }

    private static func origin(of path: String, real: String?, trust: Trust) -> ScriptOrigin {
        ScriptOrigin(
            folder: ScriptPath.folder(of: path, real: real),
            identity: real ?? path,
            trust: trust,
            root: real.map(Directory.containing),
            owner: real ?? path
        )
    }

    /// Reads the file that `includer` calls `path`; nil if `includer` may not read it because it is outside.
    ///
    /// The check uses the real path, and exactly that file is read.
    ///
    /// - Parameter trust: that of the file.
    package static func load(
        _ path: String,
        from includer: ScriptOrigin,
        trust: Trust
    ) throws(BoundedFile.Failure) -> LoadedScript? {
        let name = ScriptPath.resolve(path, against: includer.folder)
        let place = try BoundedFile.reportingFailure { () throws(SystemCallError) in
            try ScriptPath.placeInside(path, from: includer)
        }
        let mayReadOutside = includer.trust.allowed.contains(.read)
        guard place != nil || mayReadOutside else { return nil }
        let file = try found(place ?? name, followingSymbolicLinks: place == nil)
        // A folder on the path may have become a symbolic link since.
        let isInside = place != nil && isInside(file.realPath, includer.root)
        guard isInside || mayReadOutside else { return nil }
        return LoadedScript(
            source: SourceFile(name: name, bytes: try file.read(limit: largest)),
            folder: ScriptPath.folder(of: name, real: file.realPath),
            identity: file.realPath ?? name,
            trust: trust,
            root: includer.isTyped ? file.realPath.map(Directory.containing) : includer.root,
            isOutsideFolder: !isInside
        )
    }

    private static func isInside(_ path: String?, _ root: String?) -> Bool {
        guard let path, let root else { return false }
        return ScriptPath.isInside(path, root: root)
    }

    private static func found(
        _ path: String,
        followingSymbolicLinks: Bool = true
    ) throws(BoundedFile.Failure) -> FoundFile {
        try BoundedFile.reportingFailure { () throws(SystemCallError) in
            try FoundFile(path, followingSymbolicLinks: followingSymbolicLinks)
        }
    }
}

/// The names in conditions outside a watch: the fields of the last record.
package struct RecordConditionNames: ConditionNames {
    package static let names = ["amount", "borrowLimit", "limitedBy"]

    package let record: Value?

    package var subjects: [any ConditionNames] { [self] }

    package init(record: Value?) { self.record = record }

    package func value(of parts: [String]) throws -> Value? {
        guard parts.count == 1, Self.names.contains(parts[0]) else { return nil }
        guard case .record(let record) = record else { return .nothing }
        return record[parts[0]] ?? .nothing
    }
}
