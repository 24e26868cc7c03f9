import JSONText
import ShellRuntime
import ShellSession
import SystemCalls

/// A script that a `source` statement named.
package struct RecordedScript: Hashable, Sendable {
    enum Reading: Hashable, Sendable {
        case text(String)
        /// The system call failed with this error.
        case refused(ErrorNumber)
        /// The path is not a regular file.
        case notAFile
        case tooLarge(limit: Int)
        /// It contains a command that shows this computer or its keys; a recording does not say which.
        case aboutThisMachine
        /// It is outside the folder of the script that named it, and was not read.
        case outsideFolder
    }

    /// The path as written in the statement.
    let path: String
    let reading: Reading
}

extension RecordedScript {
    init(path: String, _ failure: BoundedFile.Failure) {
        self.path = path
        reading =
            switch failure {
            case .system(let error): .refused(error.number)
            case .notARegularFile: .notAFile
            case .tooLarge(let limit, _): .tooLarge(limit: limit)
            }
    }

    /// - Throws: `ShellFailure` if it could not be read, with the same error as when the session was recorded.
    var text: String {
        get throws(ShellFailure) {
            switch reading {
            case .text(let text): return text
            case .refused(let number):
                throw ShellFailure.unreadable(path, .system(SystemCallError(number: number, operation: .open)))
            case .notAFile: throw ShellFailure.unreadable(path, .notARegularFile(.unknown, path: path))
            case .tooLarge(let limit): throw ShellFailure.unreadable(path, .tooLarge(limit: limit, path: path))
            case .aboutThisMachine, .outsideFolder: throw ShellFailure.aboutThisMachine("source")
            }
        }
    }
}

extension RecordedScript {
    init(_ object: RecordingObject) throws(RecordingObject.Malformed) {
        path = try object.text("path")
        guard object.json["failed"] != nil else {
            reading = .text(try object.text("text"))
            return
        }
        let failed = try object.object("failed")
        if failed.json["number"] != nil {
            let number = try failed.integer("number", in: Int64(Int32.min)...Int64(Int32.max))
            reading = .refused(ErrorNumber(rawValue: Int32(number)))
        } else if failed.json["limit"] != nil {
            reading = .tooLarge(limit: try failed.count("limit"))
        } else if try failed.truth(ifPresent: "private") == true {
            reading = .aboutThisMachine
        } else if try failed.truth(ifPresent: "outside") == true {
            reading = .outsideFolder
        } else {
            reading = .notAFile
        }
    }

    var json: JSONValue {
        let path = ("path", JSONValue.string(path))
        return switch reading {
        case .text(let text): .members(path, ("text", .string(text)))
        case .refused(let number): .members(path, ("failed", .members(("number", .number(Int64(number.rawValue))))))
        case .notAFile: .members(path, ("failed", .members()))
        case .tooLarge(let limit): .members(path, ("failed", .members(("limit", .number(Int64(limit))))))
        case .outsideFolder: .members(path, ("failed", .members(("outside", .bool(true)))))
        case .aboutThisMachine: .members(path, ("failed", .members(("private", .bool(true)))))
        }
    }
}
