import Foundation

/// How much a run tries; `scripts/terminal` may set more or less than usual.
enum TestEffort {
    static func number(_ variable: String, otherwise usual: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap(Int.init) ?? usual
    }

    static func words(_ variable: String) -> [String] {
        ProcessInfo.processInfo.environment[variable]?.split(separator: " ").map(String.init) ?? []
    }
}
