import MarginShell
import ShellRuntime

/// The classes of `--allow`.
enum AllowedClasses {
    /// Reads the flag's values.
    ///
    /// - Throws: a usage failure that names the classes there are.
    static func parse(_ names: [String]) throws -> Set<PermissionClass> {
        var classes: Set<PermissionClass> = []
        for name in names {
            guard let allowed = PermissionClass(rawValue: name) else { throw ShellFailure.unknownClass(name) }
            classes.insert(allowed)
        }
        return classes
    }
}
